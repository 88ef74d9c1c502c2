/** Cells are written in one fixed way, so that two runs of the same survey are equal byte by byte. */

/**
 * A name that an operator typed. A spreadsheet would run one that begins like a formula, in East
 * Asian locales also a full-width one, so it gets an apostrophe in front (OWASP, CSV injection); all
 * other names are written as they are.
 */
export const nameCell = (name: string): string =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(name) ? `'${name}` : name;

/** With a fixed number of decimals and never "-0"; empty when there is no value. */
export function numberCell(value: number | undefined, decimals: number): string {
  if (value === undefined) return '';
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** Milliseconds as seconds with three decimals. */
export const secondsCell = (ms: number | undefined): string =>
  numberCell(ms === undefined ? undefined : ms / 1000, 3);

export const truthCell = (value: boolean): string => (value ? 'true' : 'false');

/** For columns of the format that this version cannot fill yet. */
export const emptyCell = (): string => '';
