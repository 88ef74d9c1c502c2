import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { t } from '../language/language';
import { durationText } from '../format/durations';
import type { ChartClock } from './chart-clock';
import { tick, tickRoom } from './chart-style';
import { stateColours } from './density-bands';
import type { ZoneStates } from './density-table';
import { stateBars } from './state-bars';
import { timeTicks } from './time-ticks';

interface StateTimelineProps {
  readonly zones: readonly ZoneStates[];
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly clock: ChartClock;
  readonly width: number;
}

const rowHeight = 30;
const barHeight = 18;
const axisHeight = 20;
const right = 4;
const mostLetters = 18;

/** A bar of coloured stretches for each zone; where nobody looked it is dark. */
export const StateTimeline = memo(function StateTimeline(props: StateTimelineProps) {
  const { zones, from, to, clock, width } = props;
  useTranslation();
  const left = Math.min(140, Math.max(60, width * 0.16));
  const plot = Math.max(1, width - left - right);
  const height = zones.length * rowHeight + axisHeight;
  const { ticks, stepMs } = timeTicks(from, to, Math.max(2, plot / tickRoom), clock.clock);
  const place = (at: number): number => left + ((at - from) * plot) / Math.max(1, to - from);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {zones.map(({ name, states }, row) => (
        <g key={`${row} ${name}`} transform={`translate(0 ${row * rowHeight})`}>
          <text x={0} y={rowHeight / 2} dominantBaseline="central" fill="#d6d6d6" fontSize={12}>
            {name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name}
          </text>
          <rect
            x={left}
            y={(rowHeight - barHeight) / 2}
            width={plot}
            height={barHeight}
            rx={2}
            fill="#2a2a2a"
          />
          {stateBars(states, { from, to, width: plot }).map((bar) => (
            <rect
              key={`${bar.from} ${bar.state}`}
              x={left + bar.x}
              y={(rowHeight - barHeight) / 2}
              width={bar.width}
              height={barHeight}
              fill={stateColours[bar.state]}
            >
              <title>
                {`${t(bar.state)}: ${clock.moment(bar.from)} – ${clock.moment(bar.to)} (${durationText(bar.to - bar.from)})`}
              </title>
            </rect>
          ))}
        </g>
      ))}
      <g transform={`translate(0 ${zones.length * rowHeight})`}>
        {ticks.map((at) => (
          <g key={at}>
            <line x1={place(at)} x2={place(at)} y1={0} y2={4} stroke="#6a6a6a" />
            <text
              x={place(at)}
              y={15}
              textAnchor={place(at) > width - 30 ? 'end' : 'middle'}
              fill={tick.fill}
              fontSize={tick.fontSize}
            >
              {clock.tick(at, stepMs)}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
});
