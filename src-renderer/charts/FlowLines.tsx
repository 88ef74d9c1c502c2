import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { t } from '../language/language';
import { binAxis, countAxis } from './bin-axis';
import type { ChartClock } from './chart-clock';
import { gridStroke, lineColours } from './chart-style';
import { ChartTooltip } from './ChartTooltip';
import type { HourlyRow } from './hourly-rows';

interface FlowLinesProps {
  readonly rows: readonly HourlyRow[];
  /** Those that are drawn: one that never was anything but zero is left out. */
  readonly flows: readonly Flow[];
  readonly clock: ChartClock;
  readonly width: number;
  readonly height: number;
}

export type Flow = 'forward' | 'backward' | 'pedestrians';
/** Below so many points each one is marked: a lone bin would not be seen as a line. */
const mostDots = 60;

/** Road users per hour, with a break wherever too little of a bin was observed. */
export const FlowLines = memo(function FlowLines(props: FlowLinesProps) {
  const { rows, flows, clock, width, height } = props;
  useTranslation();
  return (
    <LineChart
      width={width}
      height={height}
      data={[...rows]}
      margin={{ top: 6, right: 8, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={gridStroke} />
      <XAxis {...binAxis(rows, clock, width)} padding={{ left: 10, right: 10 }} />
      <YAxis {...countAxis} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: '#5a5a5a' }}
        content={({ active, payload }) => {
          const row = payload[0]?.payload as HourlyRow | undefined;
          if (!active || !row) return null;
          const figures = flows.map((flow) => [
            <span style={{ color: lineColours[flow] }}>{t(flow)}</span>,
            row[flow] === null ? '–' : Math.round(row[flow]),
          ]);
          return <ChartTooltip title={clock.moment(row.start)} rows={figures} />;
        }}
      />
      {flows.map((flow) => (
        <Line
          key={flow}
          dataKey={flow}
          stroke={lineColours[flow]}
          strokeWidth={2}
          dot={
            rows.length <= mostDots ? { r: 2.5, fill: lineColours[flow], strokeWidth: 0 } : false
          }
          connectNulls={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
});
