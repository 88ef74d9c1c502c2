import type { ReactNode } from 'react';
import classes from './Figures.module.css';

/** A page in a few figures, above what they are of. */
export const Figures = ({ children }: { readonly children: ReactNode }) => (
  <dl className={classes['figures']}>{children}</dl>
);

interface FigureProps {
  readonly name: string;
  readonly value: string;
  /** Beside it, smaller. */
  readonly more?: string | undefined;
  /** Somebody should look there. */
  readonly tone?: 'jam' | 'warning' | undefined;
}

export const Figure = ({ name, value, more, tone }: FigureProps) => (
  <div className={classes['figure']} data-tone={tone}>
    <dt>{name}</dt>
    <dd className="selectable">
      {value}
      {more !== undefined && <small>{more}</small>}
    </dd>
  </div>
);
