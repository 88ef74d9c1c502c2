/** Narrower columns cannot be told apart. */
const leastColumn = 6;

export interface ShownBins<Row> {
  readonly rows: readonly Row[];
  /** Whether there is more on either side of it. */
  readonly earlier: boolean;
  readonly later: boolean;
  /** How many columns there is room for. */
  readonly room: number;
}

/**
 * As many of the newest columns as there is room for, or of those that end so many places before the
 * newest: a chart draws what is seen and no more.
 */
export function shownBins<Row>(
  rows: readonly Row[],
  width: number,
  placesBack: number,
): ShownBins<Row> {
  const room = Math.max(1, Math.floor(width / leastColumn));
  const end = Math.max(Math.min(room, rows.length), rows.length - placesBack);
  const begin = Math.max(0, end - room);
  return { rows: rows.slice(begin, end), earlier: begin > 0, later: end < rows.length, room };
}
