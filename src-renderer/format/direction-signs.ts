import type { Direction } from '../../src-workers/domain/lines/counting-line';

/** The same in tiles, tables and lists: with the arrow of the line, and against it. */
export const directionSigns: Readonly<Record<Direction, string>> = {
  forward: '▲',
  backward: '▼',
};
