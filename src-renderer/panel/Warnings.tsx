import { memo } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './Warnings.module.css';

/** What a person should know beside the counts. */
export const Warnings = memo(function Warnings({
  warnings,
}: {
  readonly warnings: readonly string[];
}) {
  if (warnings.length === 0) return null;
  return (
    <ul className={classes['warnings']} aria-label="Warnings">
      {warnings.map((sentence) => (
        <li key={sentence} className="selectable">
          <IconAlertTriangle size={15} aria-hidden />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
});
