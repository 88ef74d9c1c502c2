import { memo } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { engineSentence, originalOf } from '../language/engine/engine-sentence';
import classes from './Warnings.module.css';

/** What a person should know beside the counts. */
export const Warnings = memo(function Warnings({
  warnings,
}: {
  readonly warnings: readonly string[];
}) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <ul className={classes['warnings']} aria-label={t('Warnings')}>
      {warnings.map((sentence) => (
        <li key={sentence} className="selectable">
          <IconAlertTriangle size={15} aria-hidden />
          <span title={originalOf({ sentence })}>{engineSentence({ sentence })}</span>
        </li>
      ))}
    </ul>
  );
});
