import type { GridLevel } from './grid';

/**
 * What the first two numbers of a row may be: the offset of the middle of a box from its cell in
 * strides, its place in pixels of the input, or its place as a share of the input.
 */
export type CentreUnits = 'offsets' | 'pixels' | 'shares';

interface GridRows {
  readonly data: Float32Array;
  /** Numbers per row; the first two are the middle of a box. */
  readonly fields: number;
  readonly levels: readonly GridLevel[];
  /** Rows of a level: all of its cells for the first anchor, then for the second. */
  readonly anchors: number;
}

/** In cells. An untrained corner of a network may be far off, half of all rows are not. */
const farthestMedian = 4;
/** How much better than the others one reading has to be. */
const margin = 2;

const median = (values: Float32Array): number => values.sort()[values.length >> 1] ?? Infinity;

/**
 * Tells by values how a detector that predicts a box per cell gives the middles of its boxes. Whatever
 * the picture shows, such a middle is near its cell, so the right reading leaves a median distance of
 * about one cell and the wrong ones as much as the picture is wide.
 * @returns undefined where none stands out
 */
export function centreUnits({ data, fields, levels, anchors }: GridRows): CentreUnits | undefined {
  const rowCount = Math.floor(data.length / fields);
  const distances = {
    offsets: new Float32Array(rowCount),
    pixels: new Float32Array(rowCount),
    shares: new Float32Array(rowCount),
  };
  const [{ stride: finest, columns: across, rows: down } = { stride: 1, columns: 1, rows: 1 }] =
    levels;
  let row = 0;
  for (const { stride, columns, rows } of levels) {
    for (let i = 0; i < anchors * columns * rows; i++, row++) {
      const cell = i % (columns * rows);
      const column = (cell % columns) + 0.5;
      const line = Math.floor(cell / columns) + 0.5;
      const x = data[row * fields]!;
      const y = data[row * fields + 1]!;
      const distance = (atX: number, atY: number): number =>
        Math.max(Math.abs(atX - column), Math.abs(atY - line));
      distances.offsets[row] = Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5));
      distances.pixels[row] = distance(x / stride, y / stride);
      distances.shares[row] = distance(
        (x * across * finest) / stride,
        (y * down * finest) / stride,
      );
    }
  }
  const [best, next] = (['offsets', 'pixels', 'shares'] as const)
    .map((units) => ({ units, distance: median(distances[units]) }))
    .sort((one, other) => one.distance - other.distance);
  if (best === undefined || next === undefined) return undefined;
  const stands = best.distance < farthestMedian && next.distance >= margin * best.distance;
  return stands ? best.units : undefined;
}
