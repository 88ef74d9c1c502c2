import { memo } from 'react';
import { Bar, BarChart, Cell, LabelList, XAxis, YAxis } from 'recharts';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import { ChartCard } from './ChartCard';
import { classTable } from './crossings-table';
import { absentClasses, classBars } from './class-bars';
import classes from './ClassChart.module.css';
import { useWidth } from './width';

const rowHeight = 21;

interface ClassChartProps {
  readonly counts: ClassCounts;
  readonly title: string;
  /** Of saved files, without an ending. */
  readonly fileName: string;
}

/** Crossings per class, of all lines and both directions. */
export const ClassChart = memo(function ClassChart({ counts, title, fileName }: ClassChartProps) {
  const bars = classBars(counts);
  const absent = absentClasses(counts);
  const [width, measure] = useWidth();
  const words = bars.map(({ word, count }) => `${word} ${count}`).join(', ');
  return (
    <ChartCard title={title} fileName={fileName} table={() => classTable(counts)}>
      <div ref={measure} role="img" aria-label={words}>
        {width > 0 && (
          <BarChart
            layout="vertical"
            width={width}
            height={bars.length * rowHeight + 4}
            data={[...bars]}
            margin={{ top: 0, right: 40, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <XAxis type="number" hide domain={[0, 'dataMax']} />
            <YAxis
              type="category"
              dataKey="word"
              width={84}
              axisLine={false}
              tickLine={false}
              interval={0}
              tick={{ fill: '#b0b0b0', fontSize: 12 }}
            />
            <Bar
              dataKey="count"
              barSize={11}
              radius={2}
              minPointSize={0.01}
              isAnimationActive={false}
            >
              {bars.map(({ class: roadUser, colour }) => (
                <Cell key={roadUser} fill={colour} />
              ))}
              <LabelList dataKey="count" position="right" fill="#ffffff" fontSize={12} />
            </Bar>
          </BarChart>
        )}
      </div>
      {absent !== undefined && <p className={classes['absent']}>{absent}</p>}
    </ChartCard>
  );
});
