import { stringify } from 'csv-stringify/sync';

/** Columns of a CSV file in their order: the name, and the text of a row's cell. */
export type CsvColumns<Row> = readonly (readonly [name: string, cell: (row: Row) => string])[];

/** Rows are turned into text in batches, so that a survey of a day is never one string. */
const batchRows = 2000;

/**
 * A CSV file in parts: RFC 4180 (CRLF, quotes where needed, the last line ended too), a header line
 * also when there is no row. A lone line feed inside a cell is quoted as well.
 */
export function* csvParts<Row>(columns: CsvColumns<Row>, rows: Iterable<Row>): Generator<string> {
  let batch: string[][] = [columns.map(([name]) => name)];
  for (const row of rows) {
    batch.push(columns.map(([, cell]) => cell(row)));
    if (batch.length < batchRows) continue;
    yield csvText(batch);
    batch = [];
  }
  if (batch.length > 0) yield csvText(batch);
}

const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
