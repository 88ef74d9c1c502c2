import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { crossedClasses, type BinRow } from '../charts/bin-rows';
import type { ChartClock } from '../charts/chart-clock';
import { ChartCard } from '../charts/ChartCard';
import { crossingsTable } from '../charts/crossings-table';
import { shownBins } from '../charts/shown-bins';
import { StackedBins } from '../charts/StackedBins';
import { useWidth } from '../charts/width';
import { classColours } from '../ui/class-colours';
import { IconButton } from '../ui/IconButton';
import classes from './Analytics.module.css';

interface CrossingsCardProps {
  readonly rows: readonly BinRow[];
  /** What can be counted at all. */
  readonly countable: readonly RoadUserClass[];
  readonly clock: ChartClock;
  readonly title: string;
  readonly fileName: string;
}

const height = 230;

/** Crossings per bin and class, forward above the axis and backward below it. */
export const CrossingsCard = memo(function CrossingsCard(props: CrossingsCardProps) {
  const { rows, countable, clock, title, fileName } = props;
  const { t } = useTranslation();
  const [width, measure] = useWidth();
  const [back, setBack] = useState(0);
  const shown = shownBins(rows, width - 42, back);
  const crossed = crossedClasses(rows);
  return (
    <ChartCard
      title={title}
      fileName={fileName}
      table={() => crossingsTable(rows, countable, clock)}
      legend={crossed.map((roadUser) => ({
        label: t(roadUser.replaceAll('-', ' ')),
        colour: classColours[roadUser],
      }))}
      empty={crossed.length === 0 ? t('Nobody crossed in this period.') : undefined}
      aside={
        (shown.earlier || shown.later) && (
          <span className={classes['turn']}>
            <IconButton
              title={t('Earlier bins')}
              size="sm"
              disabled={!shown.earlier}
              onClick={() => setBack(Math.min(rows.length, back + shown.room))}
            >
              <IconChevronLeft size={15} />
            </IconButton>
            <IconButton
              title={t('Later bins')}
              size="sm"
              disabled={!shown.later}
              onClick={() => setBack(Math.max(0, back - shown.room))}
            >
              <IconChevronRight size={15} />
            </IconButton>
          </span>
        )
      }
    >
      <div
        ref={measure}
        role="img"
        aria-label={t('{{title}}: {{bins}} bins, forward above, backward below the axis', {
          title,
          bins: shown.rows.length,
        })}
      >
        {width > 0 && (
          <StackedBins
            rows={shown.rows}
            classes={crossed}
            clock={clock}
            width={width}
            height={height}
          />
        )}
      </div>
    </ChartCard>
  );
});
