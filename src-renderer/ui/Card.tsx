import type { ReactNode } from 'react';
import classes from './Card.module.css';

interface CardProps {
  readonly title: string;
  readonly aside?: ReactNode;
  /** The title stands in the first heading of its table, as a `CardTitle`. */
  readonly titled?: 'by-table';
  readonly children: ReactNode;
}

/** A titled part of the panel or of a page. */
export function Card({ title, aside, titled, children }: CardProps) {
  return (
    <section className={classes['card']} aria-label={title}>
      {titled === undefined && (
        <header className={classes['head']}>
          <CardTitle>{title}</CardTitle>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}

export function CardTitle({ children }: { readonly children: string }) {
  return <h3 className={classes['title']}>{children}</h3>;
}
