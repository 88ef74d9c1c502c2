/**
 * What test/bench/bench-result.ts declares; written again because the arrow goes from test to scripts.
 * @typedef {{bench: string, case: string, metric: string, value: number, target?: number, unit: string}} BenchRow
 */

/** Three significant digits say what a benchmark on a shared machine can say; counts stay whole. */
const figure = (/** @type {number} */ value) =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? value.toFixed(0) : value.toPrecision(3);

/**
 * @param {readonly BenchRow[]} rows
 * @returns {string} a table in Markdown, aligned, ready for the README
 */
export function resultTable(rows) {
  const heads = ['bench', 'case', 'metric', 'value', 'unit', 'target'];
  const cells = rows.map((row) => [
    row.bench,
    row.case,
    row.metric,
    figure(row.value),
    row.unit,
    row.target === undefined ? '' : figure(row.target),
  ]);
  const isNumber = (/** @type {number} */ column) => column === 3 || column === 5;
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const line = (/** @type {string[]} */ texts) =>
    `| ${texts
      .map((text, column) => {
        const width = widths[column] ?? 0;
        return isNumber(column) ? text.padStart(width) : text.padEnd(width);
      })
      .join(' | ')} |`;
  const rule = `|${widths
    .map((width, column) =>
      isNumber(column) ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2),
    )
    .join('|')}|`;
  return [line(heads), rule, ...cells.map(line)].join('\n');
}
