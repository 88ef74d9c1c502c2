/** What a table view, and a CSV file, show of a chart. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface ChartColumn {
  /** In files: `bin_start`. Unique in a table. */
  readonly id: string;
  readonly title: string;
  /** To the right, and in figures of one width. */
  readonly figure?: boolean;
}

/** Undefined is an empty cell: not known, which is not zero. */
export type Cell = string | number | undefined | WrittenCell;

/** Sorted and filed otherwise than it is shown. */
export interface WrittenCell {
  readonly shown: string;
  /** By which it is sorted. */
  readonly value: number | string;
  /** In a file. */
  readonly written: string;
}

const isWritten = (cell: Cell): cell is WrittenCell => typeof cell === 'object';

export const shownText = (cell: Cell): string =>
  isWritten(cell) ? cell.shown : cell === undefined ? '–' : String(cell);

export const sortValue = (cell: Cell): number | string | undefined =>
  isWritten(cell) ? cell.value : cell;

const writtenText = (cell: Cell): string =>
  isWritten(cell) ? cell.written : cell === undefined ? '' : String(cell);

/** RFC 4180: CRLF behind every line; quoted where a text holds what separates. */
export const csvText = ({ columns, rows }: ChartTable): string =>
  [columns.map(({ id }) => id), ...rows.map((row) => row.map(writtenText))]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');

const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A number with so many decimals, filed as it is. */
export const figureCell = (value: number | null | undefined, decimals: number): Cell =>
  value === null || value === undefined
    ? undefined
    : { shown: value.toFixed(decimals), value, written: String(Number(value.toFixed(6))) };
