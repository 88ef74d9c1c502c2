import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { directions } from '../../src-workers/domain/lines/counting-line';
import { directionTotals } from '../format/count-totals';
import { countText } from '../format/figures';
import classes from './DirectionSign.module.css';
import { DirectionSign } from './DirectionSign';
import { commonHeading } from './heading';

/** What crossed all lines of a camera, per direction. */
export const DirectionTotals = memo(function DirectionTotals({
  lines,
  picture,
  counts,
}: {
  readonly lines: CameraState['lines'];
  readonly picture: CameraState['picture'] | undefined;
  readonly counts: CameraState['counts'] | undefined;
}) {
  const { t } = useTranslation();
  if (lines.length === 0 || !counts) return null;
  const totals = directionTotals(counts.lines);
  return (
    <span className={classes['totals']}>
      {directions.map((direction) => (
        <span
          key={direction}
          title={t('{{direction}}, all lines', { direction: t(direction) })}
          aria-label={`${totals[direction]} ${t(direction)}`}
        >
          <DirectionSign direction={direction} heading={commonHeading(lines, picture, direction)} />
          <b>{countText(totals[direction])}</b>
        </span>
      ))}
    </span>
  );
});
