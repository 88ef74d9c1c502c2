import type { ReactNode } from 'react';
import classes from './Fact.module.css';

/** A row of a card: what, and how much. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes['fact']}>
      <dt>{name}</dt>
      <dd className="selectable">{children}</dd>
    </div>
  );
}
