import type { PictureSize } from '../../units';

/** Where in a picture edges are: upright ones by column, level ones by row. */
export interface EdgeProfile {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** How a picture lies against another one, in pixels, and how alike they are. */
export interface PictureShift {
  /** To a fraction of a pixel. */
  readonly x: number;
  readonly y: number;
  /** Correlation of the profiles there, -1..1; the lower one of both directions. */
  readonly likeness: number;
}

/**
 * Sums of brightness steps across every column and row.
 * @param samples brightness, or packed samples of which the first is it
 * @param stride samples of one pixel
 * @param left out pixels that are not 0 here: vehicles move by themselves
 */
export function edgeProfile(
  samples: Uint8Array,
  stride: number,
  { width, height }: PictureSize,
  leftOut: Uint8Array,
): EdgeProfile {
  const columns = new Int32Array(width);
  const rows = new Int32Array(height);
  // Every other pixel tells as much: upright edges go on to the next row, level ones to the next column.
  for (let y = 1; y < height - 1; y += 2) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      if (leftOut[i] !== 0) continue;
      const across = samples[(i + 1) * stride]! - samples[(i - 1) * stride]!;
      columns[x] = columns[x]! + (across < 0 ? -across : across);
    }
  }
  for (let y = 1; y < height - 1; y++) {
    let level = 0;
    for (let x = 1, i = y * width + 1; x < width - 1; x += 2, i += 2) {
      if (leftOut[i] !== 0) continue;
      const down = samples[(i + width) * stride]! - samples[(i - width) * stride]!;
      level += down < 0 ? -down : down;
    }
    rows[y] = level;
  }
  return { columns, rows };
}

/** Looks for the shift at which the profiles agree best, up to `furthest` pixels. */
export function shiftBetween(
  before: EdgeProfile,
  now: EdgeProfile,
  furthest: number,
): PictureShift {
  const x = bestShift(before.columns, now.columns, furthest);
  const y = bestShift(before.rows, now.rows, furthest);
  return { x: x.shift, y: y.shift, likeness: Math.min(x.likeness, y.likeness) };
}

/**
 * How much better a shift has to agree than none: a lamp that is switched on and a lorry in front of
 * a fence change a profile as well.
 */
const leastGain = 0.03;

function bestShift(
  before: Int32Array,
  now: Int32Array,
  furthest: number,
): { shift: number; likeness: number } {
  const unshifted = correlation(before, now, 0);
  let whole = 0;
  let likeness = unshifted;
  for (let by = -furthest; by <= furthest; by++) {
    const found = correlation(before, now, by);
    if (found <= likeness || (Math.abs(by) > 1 && found < unshifted + leastGain)) continue;
    likeness = found;
    whole = by;
  }
  if (Math.abs(whole) === furthest) return { shift: whole, likeness };
  // The top of the parabola through the best one and its neighbours.
  const left = correlation(before, now, whole - 1);
  const right = correlation(before, now, whole + 1);
  const bend = left - 2 * likeness + right;
  const part = bend < 0 ? Math.max(-0.5, Math.min(0.5, (left - right) / (2 * bend))) : 0;
  return { shift: whole + part, likeness };
}

/** Pearson's, of the part that both have when `now` is shifted by so many pixels. */
function correlation(before: Int32Array, now: Int32Array, by: number): number {
  // The outermost pixels have no neighbours and no edges.
  const from = 1 + Math.max(0, -by);
  const to = before.length - 1 - Math.max(0, by);
  const count = to - from;
  let sumA = 0;
  let sumB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let i = from; i < to; i++) {
    const a = before[i]!;
    const b = now[i + by]!;
    sumA += a;
    sumB += b;
    squaresA += a * a;
    squaresB += b * b;
    products += a * b;
  }
  const spread =
    Math.sqrt(squaresA - (sumA * sumA) / count) * Math.sqrt(squaresB - (sumB * sumB) / count);
  return spread > 0 ? (products - (sumA * sumB) / count) / spread : 0;
}
