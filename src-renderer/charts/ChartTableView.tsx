import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import {
  flexRender,
  getCoreRowModel,
  getPaginationRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import { shownText, sortValue, type Cell, type ChartColumn, type ChartTable } from './chart-table';
import classes from './ChartCard.module.css';

type Row = readonly Cell[];

/** A table of ten thousand rows would be made anew every second. */
const pageSize = 100;

const columnDef = ({ id, title }: ChartColumn, index: number): ColumnDef<Row> => ({
  id,
  header: title,
  accessorFn: (row) => sortValue(row[index]),
  cell: ({ row }) => shownText(row.original[index]),
  // What is not known stands behind what is, whichever way it is sorted.
  sortUndefined: 'last',
});

const marks = { asc: '▲', desc: '▼' } as const;

/** A column of something else than figures, by which nothing is sorted. */
export interface FirstColumn {
  readonly title: string;
  /** @param index of the table's rows */
  readonly cell: (index: number) => ReactNode;
}

interface ChartTableViewProps {
  readonly title: string;
  readonly table: ChartTable;
  readonly first?: FirstColumn;
}

/** The figures of a chart, sorted by any column. */
export function ChartTableView({ title, table: { columns, rows }, first }: ChartTableViewProps) {
  const { t } = useTranslation();
  const key = columns.map(({ id, title: shown }) => `${id} ${shown}`).join('\n');
  // Columns that are made anew would lose the sorting of a person every second.
  const columnDefs = useMemo(() => columns.map(columnDef), [key]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useReactTable<Row>({
    data,
    columns: columnDefs,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getPaginationRowModel: getPaginationRowModel(),
    initialState: { pagination: { pageSize, pageIndex: 0 } },
    autoResetPageIndex: false,
  });
  const pages = table.getPageCount();
  const page = table.getState().pagination.pageIndex;
  const figure = (index: number): string | undefined =>
    columns[index]?.figure === true ? classes['figure'] : undefined;
  return (
    <>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={title}>
        <table className={`${classes['table']} selectable`} aria-label={title}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {first && (
                  <th scope="col">
                    <span className={classes['plain']}>{first.title}</span>
                  </th>
                )}
                {group.headers.map(({ id, column, getContext }, index) => {
                  const sorted = column.getIsSorted();
                  return (
                    <th
                      key={id}
                      scope="col"
                      className={figure(index)}
                      aria-sort={
                        sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'
                      }
                    >
                      <button
                        type="button"
                        className={classes['sort']}
                        onClick={column.getToggleSortingHandler()}
                      >
                        {flexRender(column.columnDef.header, getContext())}
                        <i aria-hidden>{sorted === false ? '' : marks[sorted]}</i>
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id}>
                {first && <td>{first.cell(row.index)}</td>}
                {row.getVisibleCells().map((cell, index) => (
                  <td key={cell.id} className={figure(index)}>
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div className={classes['pager']}>
          <IconButton
            title={t('Rows before')}
            size="sm"
            disabled={!table.getCanPreviousPage()}
            onClick={() => table.previousPage()}
          >
            <IconChevronLeft size={15} />
          </IconButton>
          {t('{{page}} of {{pages}}', { page: page + 1, pages })}
          <IconButton
            title={t('Rows after')}
            size="sm"
            disabled={!table.getCanNextPage()}
            onClick={() => table.nextPage()}
          >
            <IconChevronRight size={15} />
          </IconButton>
        </div>
      )}
    </>
  );
}
