import { tileGapPx, type Area, type Arrangement } from './arrangement';

/** What there is room for in a tile. */
export type TileSize = 'large' | 'medium' | 'small';

/** A bar to play with and a line of facts leave two thirds of such a tile to its picture. */
const largeTile: Area = { width: 340, height: 215 };
/** A narrower or lower one has room for its name and counts, in small letters. */
const mediumTile: Area = { width: 300, height: 170 };

/** @param focused it is the large one of a focus */
export function tileSize(arrangement: Arrangement, area: Area, focused: boolean): TileSize {
  if (arrangement.kind === 'focus') return focused ? 'large' : 'small';
  const { columns, rows } = arrangement;
  const width = (area.width - (columns - 1) * tileGapPx) / columns;
  const height = (area.height - (rows - 1) * tileGapPx) / rows;
  const has = (least: Area): boolean => width >= least.width && height >= least.height;
  if (has(largeTile)) return 'large';
  return has(mediumTile) ? 'medium' : 'small';
}
