import classes from './ChartCard.module.css';
import type { ChartTable } from './chart-table';
import { ChartTableView, type FirstColumn } from './ChartTableView';
import { SaveMenu } from './SaveMenu';

interface TableCardProps {
  readonly title: string;
  /** Of a saved file, without an ending. */
  readonly fileName: string;
  readonly table: ChartTable;
  /** Before the figures; not in a file. */
  readonly first?: FirstColumn;
  /** In place of the table while it has no row: a sentence. */
  readonly empty?: string | undefined;
}

/** A table under its title, sorted by any column and to be saved. */
export function TableCard({ title, fileName, table, first, empty }: TableCardProps) {
  return (
    <section className={classes['card']} aria-label={title}>
      <header className={classes['head']}>
        <h3 className={classes['title']}>{title}</h3>
        <span className={classes['space']} />
        <SaveMenu {...{ title, fileName }} table={() => table} svg={undefined} onlyTable />
      </header>
      {empty === undefined ? (
        <ChartTableView title={title} table={table} {...(first && { first })} />
      ) : (
        <p className={classes['empty']}>{empty}</p>
      )}
    </section>
  );
}
