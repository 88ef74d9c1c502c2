import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { DensityPoint } from '../../src-workers/contracts/measures';
import type { DensityThresholds } from '../../src-workers/domain/density/density-state';
import { t } from '../language/language';
import type { ChartClock } from './chart-clock';
import { axisLine, gridStroke, lineColours, tick, tickRoom } from './chart-style';
import { ChartTooltip } from './ChartTooltip';
import { densityBands, stateColours } from './density-bands';
import { densityLine, hasPeaks, type LinePlace } from './density-line';
import { timeTicks } from './time-ticks';

interface DensityLineProps {
  readonly points: readonly DensityPoint[];
  readonly thresholds: DensityThresholds | undefined;
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly clock: ChartClock;
  readonly width: number;
  readonly height: number;
  /** Few figures beside it: it stands in the panel. */
  readonly small?: boolean;
}

/** The line before them is what is read. */
const bandOpacity = 0.14;

/** Density over time before the bands in which a rising one enters each state. */
export const DensityLine = memo(function DensityLine(props: DensityLineProps) {
  const { points, thresholds, from, to, clock, width, height, small = false } = props;
  useTranslation();
  const bands = densityBands(thresholds);
  const { ticks, stepMs } = timeTicks(from, to, Math.max(2, width / tickRoom), clock.clock);
  return (
    <LineChart
      width={width}
      height={height}
      data={[...densityLine(points)]}
      margin={{ top: 6, right: 4, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      {bands.map(({ state, from: low, to: high }) => (
        <ReferenceArea
          key={state}
          y1={low}
          y2={high}
          fill={stateColours[state]}
          fillOpacity={bandOpacity}
          stroke="none"
        />
      ))}
      {bands.slice(1).map(({ state, from: low }) => (
        <ReferenceLine
          key={state}
          y={low}
          stroke={stateColours[state]}
          strokeOpacity={0.6}
          strokeDasharray="2 4"
        />
      ))}
      {!small && <CartesianGrid vertical={false} stroke={gridStroke} />}
      <XAxis
        height={22}
        type="number"
        dataKey="time"
        domain={[from, to]}
        allowDataOverflow
        ticks={[...ticks]}
        tickFormatter={(at: number) => clock.tick(at, stepMs)}
        tick={tick}
        tickLine={false}
        axisLine={axisLine}
        interval="preserveStartEnd"
      />
      <YAxis
        domain={[0, 1]}
        ticks={[0, ...bands.slice(1).map((band) => band.from), 1]}
        tick={tick}
        width={38}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: '#5a5a5a' }}
        content={({ active, payload }) => {
          const place = payload[0]?.payload as LinePlace | undefined;
          if (!active || !place || place.density === null) return null;
          return (
            <ChartTooltip
              title={clock.moment(place.time)}
              rows={[
                [t('density'), place.density.toFixed(2)],
                [t('highest'), place.densityMax?.toFixed(2) ?? '–'],
              ]}
            />
          );
        }}
      />
      {!small && hasPeaks(points) && (
        <Line
          dataKey="densityMax"
          stroke={lineColours.peak}
          strokeOpacity={0.75}
          strokeWidth={1}
          strokeDasharray="3 3"
          dot={false}
          activeDot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
      )}
      <Line
        dataKey="density"
        stroke={lineColours.density}
        strokeWidth={2}
        dot={false}
        connectNulls={false}
        isAnimationActive={false}
      />
    </LineChart>
  );
});
