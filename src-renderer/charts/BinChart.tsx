import { memo } from 'react';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { useTranslation } from 'react-i18next';
import type { CameraCounts } from '../../src-workers/contracts/console-state';
import { durationText } from '../format/durations';
import { useConsole } from '../state/console-store';
import { ChartCard } from './ChartCard';
import { binTable } from './bin-table';
import { classColours, classWord } from '../ui/class-colours';
import { chartClock } from './chart-clock';
import { binColumns } from './bin-columns';
import { useWidth } from './width';

const height = 118;
const tick = { fill: '#8c8c8c', fontSize: 11 };

const binWord = (minutes: number): string =>
  minutes === 1 ? 'minute' : minutes === 60 ? 'hour' : durationText(minutes * 60_000);

interface BinChartProps extends Pick<CameraCounts, 'bins' | 'relativeTime' | 'start'> {
  /** Of saved files, without an ending. */
  readonly fileName: string;
}

/** Crossings per bin of the clock, classes on top of each other. Made anew when a bin changed. */
export const BinChart = memo(function BinChart({
  bins,
  relativeTime,
  start,
  fileName,
}: BinChartProps) {
  const { t } = useTranslation();
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  const [width, measure] = useWidth();
  const { columns, classes } = binColumns({ bins, relativeTime, start }, timeZone);
  const minutes = bins.at(-1)?.minutes;
  if (minutes === undefined) return null;
  return (
    <ChartCard
      title={t('Crossings per {{interval}}', { interval: t(binWord(minutes)) })}
      fileName={fileName}
      table={() => binTable(bins, chartClock(timeZone, relativeTime))}
    >
      <div
        ref={measure}
        role="img"
        aria-label={t('The last {{number}} bins', { number: columns.length })}
      >
        {width > 0 && (
          <BarChart
            width={width}
            height={height}
            data={[...columns]}
            margin={{ top: 4, right: 2, bottom: 0, left: 0 }}
            barCategoryGap="18%"
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="#2e2e2e" />
            <XAxis
              height={20}
              dataKey="label"
              tick={tick}
              tickLine={false}
              axisLine={{ stroke: '#3a3a3a' }}
              minTickGap={14}
            />
            <YAxis
              tick={tick}
              width={30}
              tickLine={false}
              axisLine={false}
              allowDecimals={false}
              tickCount={4}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: 'rgb(255 255 255 / 5%)' }}
              contentStyle={{ background: '#2a2a2a', border: '1px solid #3a3a3a', borderRadius: 6 }}
              itemStyle={{ padding: 0 }}
            />
            {classes.map((roadUser) => (
              <Bar
                key={roadUser}
                dataKey={roadUser}
                name={t(classWord(roadUser))}
                stackId="all"
                fill={classColours[roadUser]}
                maxBarSize={26}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        )}
      </div>
    </ChartCard>
  );
});
