import type { ReactNode } from 'react';
import classes from './ChartCard.module.css';

interface ChartTooltipProps {
  readonly title: string;
  readonly head?: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** The figures under the pointer. */
export function ChartTooltip({ title, head, rows }: ChartTooltipProps) {
  return (
    <div className={classes['tooltip']}>
      <b>{title}</b>
      <table>
        {head && (
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text}>{text}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
