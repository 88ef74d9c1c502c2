import {
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table';
import { useState } from 'react';
import classes from './SortableTable.module.css';
import table from './Table.module.css';

export interface SortableColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** What rows are sorted by; absent: the column is not sorted. Undefined values come last. */
  readonly sortBy?: (row: Row) => number | string | undefined;
  readonly cell: (row: Row) => React.ReactNode;
  /** Figures stand to the right. */
  readonly figure?: boolean;
  /** It may be broken into lines. */
  readonly wide?: boolean;
  /** Names its row for whoever hears the table. */
  readonly heading?: boolean;
}

interface SortableTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly SortableColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** A sentence in place of rows. */
  readonly none: string;
  readonly isSelected?: (row: Row) => boolean;
}

/** A table whose columns are sorted by their titles: upwards, downwards, then as the rows came. */
export function SortableTable<Row>({
  label,
  rows,
  columns,
  rowKey,
  none,
  isSelected,
}: SortableTableProps<Row>) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const defined = columns.map(({ id, title, sortBy, cell }): ColumnDef<Row> => ({
    ...{ id, header: title, enableSorting: sortBy !== undefined },
    ...(sortBy === undefined ? {} : { accessorFn: sortBy }),
    sortUndefined: 'last',
    sortingFn: 'alphanumeric',
    sortDescFirst: false,
    cell: ({ row }) => cell(row.original),
  }));
  const made = useReactTable({
    data: rows as Row[],
    columns: defined,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: rowKey,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const look = (id: string): SortableColumn<Row> | undefined =>
    columns.find((column) => column.id === id);
  if (rows.length === 0) {
    return (
      <div className={table['frame']}>
        <p className={table['none']}>{none}</p>
      </div>
    );
  }
  return (
    <div className={table['frame']}>
      <table className={table['table']} aria-label={label}>
        <thead>
          <tr>
            {made.getFlatHeaders().map(({ column, id, getContext }) => {
              const sorted = column.getIsSorted();
              const title = flexRender(column.columnDef.header, getContext());
              return (
                <th
                  key={id}
                  scope="col"
                  className={
                    look(id)?.figure ? `${table['figure']} ${classes['figure']}` : undefined
                  }
                  aria-sort={
                    sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'
                  }
                >
                  {column.getCanSort() ? (
                    <button
                      type="button"
                      className={classes['sort']}
                      onClick={column.getToggleSortingHandler()}
                    >
                      {title}
                      <span aria-hidden className={classes['arrow']}>
                        {sorted === 'asc' ? '▲' : sorted === 'desc' ? '▼' : ''}
                      </span>
                    </button>
                  ) : (
                    title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {made.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              className={classes['row']}
              data-selected={isSelected?.(row.original) ? true : undefined}
            >
              {row.getVisibleCells().map(({ column, id, getContext }) => {
                const { figure, wide, heading } = look(column.id) ?? {};
                const shown = flexRender(column.columnDef.cell, getContext());
                const className = figure ? table['figure'] : wide ? classes['wide'] : undefined;
                return heading ? (
                  <th key={id} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={id} className={className}>
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
