import { memo } from 'react';
import { Bar, BarChart, Cell, LabelList, XAxis, YAxis } from 'recharts';
import type { CameraCounts } from '../../src-workers/contracts/console-state';
import { classTotals } from '../format/count-totals';
import { Card } from '../ui/Card';
import { absentClasses, classBars } from './class-bars';
import classes from './ClassChart.module.css';
import { useWidth } from './width';

const rowHeight = 21;

/** Crossings per class, of all lines and both directions. */
export const ClassChart = memo(function ClassChart({ lines }: Pick<CameraCounts, 'lines'>) {
  const totals = classTotals(lines);
  const bars = classBars(totals);
  const absent = absentClasses(totals);
  const [width, measure] = useWidth();
  const words = bars.map(({ word, count }) => `${word} ${count}`).join(', ');
  return (
    <Card title="Crossings per class">
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
    </Card>
  );
});
