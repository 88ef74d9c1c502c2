import type { ReactNode } from 'react';
import classes from './Card.module.css';

interface CardProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the panel or of a page. */
export function Card({ title, aside, children }: CardProps) {
  return (
    <section className={classes['card']} aria-label={title}>
      <header className={classes['head']}>
        <h3 className={classes['title']}>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  );
}
