import type { Direction } from '../../src-workers/domain/lines/counting-line';

/** A dart that points straight up, about 0,0; 8 wide and 9 high. */
export const dart = [
  [0, -4.5],
  [4, 4.5],
  [0, 2.2],
  [-4, 4.5],
] as const;

/** The same on pictures, in tiles and in tables. */
export const directionColours: Readonly<Record<Direction, string>> = {
  forward: '#81c784',
  backward: '#ffb74d',
};
