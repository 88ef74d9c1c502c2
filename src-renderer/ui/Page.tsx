import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A page that scrolls, under its title. */
export function Page({ title, aside, children }: PageProps) {
  return (
    <main className={classes['page']}>
      <header className={classes['head']}>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </main>
  );
}
