import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { t } from '../language/language';
import { classColours } from '../ui/class-colours';
import type { BinRow } from './bin-rows';
import { binAxis, countAxis } from './bin-axis';
import type { ChartClock } from './chart-clock';
import { cursorFill, gridStroke } from './chart-style';
import { ChartTooltip } from './ChartTooltip';

interface StackedBinsProps {
  readonly rows: readonly BinRow[];
  readonly classes: readonly RoadUserClass[];
  readonly clock: ChartClock;
  readonly width: number;
  readonly height: number;
}

const above = (roadUser: RoadUserClass) => (row: BinRow) => row.counts.forward[roadUser] ?? 0;
const below = (roadUser: RoadUserClass) => (row: BinRow) => -(row.counts.backward[roadUser] ?? 0);

/** A column a bin, classes on top of each other: forward above the axis, backward below it. */
export const StackedBins = memo(function StackedBins(props: StackedBinsProps) {
  const { rows, classes, clock, width, height } = props;
  useTranslation();
  return (
    <BarChart
      width={width}
      height={height}
      data={[...rows]}
      stackOffset="sign"
      margin={{ top: 6, right: 4, bottom: 0, left: 0 }}
      barCategoryGap="14%"
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={gridStroke} />
      <XAxis {...binAxis(rows, clock, width)} />
      <YAxis {...countAxis} tickFormatter={(count: number) => String(Math.abs(count))} />
      <ReferenceLine y={0} stroke="#6a6a6a" />
      <Tooltip
        isAnimationActive={false}
        cursor={cursorFill}
        content={({ active, payload }) => {
          const row = payload[0]?.payload as BinRow | undefined;
          return active && row ? <Figures row={row} classes={classes} clock={clock} /> : null;
        }}
      />
      {classes.map((roadUser) => (
        <Bar
          key={`forward ${roadUser}`}
          dataKey={above(roadUser)}
          stackId="all"
          fill={classColours[roadUser]}
          maxBarSize={46}
          isAnimationActive={false}
        />
      ))}
      {classes.map((roadUser) => (
        <Bar
          key={`backward ${roadUser}`}
          dataKey={below(roadUser)}
          stackId="all"
          fill={classColours[roadUser]}
          maxBarSize={46}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
});

function Figures({
  row: { start, counts, observedMs },
  classes,
  clock,
}: Pick<StackedBinsProps, 'classes' | 'clock'> & { readonly row: BinRow }) {
  if (observedMs === 0)
    return <ChartTooltip title={clock.moment(start)} rows={[[t('nobody looked')]]} />;
  return (
    <ChartTooltip
      title={clock.moment(start)}
      head={['', t('forward'), t('backward')]}
      rows={classes.map((roadUser) => [
        <span style={{ color: classColours[roadUser] }}>{t(roadUser.replaceAll('-', ' '))}</span>,
        counts.forward[roadUser] ?? 0,
        counts.backward[roadUser] ?? 0,
      ])}
    />
  );
}
