import type { Layout } from '../state/view-store';

/** CSS pixels. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

export type Arrangement =
  | { readonly kind: 'grid'; readonly columns: number; readonly rows: number }
  /** One large tile; the others in a strip of this thickness. */
  | { readonly kind: 'focus'; readonly strip: 'right' | 'below'; readonly stripPx: number };

/** Between tiles. */
export const tileGapPx = 8;
/** What a tile has besides its picture: the line with its name. */
const tileBarPx = 34;
/** Cameras' pictures are of this shape, or nearly all. */
const usualAspect = 16 / 9;
/** Narrower, nothing is recognised on a small tile; wider, it takes too much of the large one. */
const stripWidths = { share: 0.22, least: 170, most: 300 } as const;
const stripHeights = { share: 0.22, least: 118, most: 200 } as const;

/** How so many places stand in an area. */
export function arrangeTiles(
  places: number,
  layout: Layout,
  focused: boolean,
  area: Area,
  aspect = usualAspect,
): Arrangement {
  if (focused) return focusArrangement(area, aspect);
  const grid = layout === 'auto' ? bestGrid(places, area, aspect) : squareGrid(places);
  return { kind: 'grid', ...grid };
}

/** As many columns as rows, or one more. */
function squareGrid(places: number): { columns: number; rows: number } {
  const columns = Math.ceil(Math.sqrt(places));
  return { columns, rows: Math.ceil(places / columns) };
}

/** The grid with the largest pictures; of equal ones that with the fewest free places. */
export function bestGrid(
  places: number,
  area: Area,
  aspect = usualAspect,
): { readonly columns: number; readonly rows: number } {
  let best = squareGrid(places);
  let bestWidth = 0;
  for (let columns = 1; columns <= places; columns += 1) {
    const rows = Math.ceil(places / columns);
    const width = pictureWidth(
      (area.width - (columns - 1) * tileGapPx) / columns,
      (area.height - (rows - 1) * tileGapPx) / rows,
      aspect,
    );
    const free = columns * rows - places;
    if (width <= 0) continue;
    const better = width > bestWidth + 0.5;
    const tidier = width > bestWidth - 0.5 && free < best.columns * best.rows - places;
    if (!better && !tidier) continue;
    best = { columns, rows };
    bestWidth = width;
  }
  return best;
}

/** Of the whole picture in a tile of this size. */
const pictureWidth = (width: number, height: number, aspect: number): number =>
  Math.max(0, Math.min(width, (height - tileBarPx) * aspect));

/** The strip lies where it leaves the large picture larger. */
function focusArrangement(area: Area, aspect: number): Arrangement {
  const right = within(area.width * stripWidths.share, stripWidths);
  const below = within(area.height * stripHeights.share, stripHeights);
  const besides = pictureWidth(area.width - right - tileGapPx, area.height, aspect);
  const above = pictureWidth(area.width, area.height - below - tileGapPx, aspect);
  return besides >= above
    ? { kind: 'focus', strip: 'right', stripPx: right }
    : { kind: 'focus', strip: 'below', stripPx: below };
}

const within = (length: number, { least, most }: { least: number; most: number }): number =>
  Math.round(Math.min(most, Math.max(least, length)));
