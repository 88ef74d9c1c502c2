import type { NormalisedPoint } from '../../domain/geometry/point';
import { lineLength, pointOnLine } from '../../domain/proof/line-position';
import type { PictureRegion } from '../pictures/small-picture';

/** Where the pixels of a strip's column lie in a small picture. */
export interface StripPlaces {
  /** Pixels of the column, from the line's first point to its last. */
  readonly height: number;
  /** Places in the picture whose mean is one pixel of the column. */
  readonly taps: number;
  /** Of tap t of pixel i at `i * taps + t`; -1: outside of the picture. */
  /** Pixels of the picture in one of the column. */
  readonly picturePixels: number;
  readonly xs: Int16Array;
  readonly ys: Int16Array;
}

export interface PictureGeometry {
  readonly width: number;
  readonly height: number;
  readonly region: PictureRegion;
}

/** A road user on a short line is to be seen, and a long line may not cost more than 0.8 MB a bin. */
const fewestPixels = 64;
const mostPixels = 240;
/** Pixels across the line: one is noise, more blur the shapes in time. */
const across = [-1, 0, 1];

/** A pixel of the column for each of the picture along the line, within bounds. */
export function stripPlaces(
  points: readonly NormalisedPoint[],
  { width, height: pictureHeight, region }: PictureGeometry,
): StripPlaces {
  // The whole picture in the pixels of the small one, which may show a part of it.
  const size = { width: width / region.width, height: pictureHeight / region.height };
  const length = lineLength(points, size);
  const height = Math.min(mostPixels, Math.max(fewestPixels, Math.round(length)));
  const along = Math.max(1, Math.ceil(length / height));
  const taps = along * across.length;
  const xs = new Int16Array(height * taps);
  const ys = new Int16Array(height * taps);
  const at = (share: number): { x: number; y: number } => {
    const point = pointOnLine(points, share, size);
    return { x: (point.x - region.x) * size.width, y: (point.y - region.y) * size.height };
  };
  for (let place = 0; place < height * along; place += 1) {
    const share = (place + 0.5) / (height * along);
    const { x, y } = at(share);
    const [from, to] = [at(share - 0.5 / height), at(share + 0.5 / height)];
    const step = Math.hypot(to.x - from.x, to.y - from.y);
    const normal =
      step === 0 ? { x: 0, y: 1 } : { x: (from.y - to.y) / step, y: (to.x - from.x) / step };
    across.forEach((away, index) => {
      const tap = place * across.length + index;
      [xs[tap], ys[tap]] = inside(x + away * normal.x, y + away * normal.y, width, pictureHeight);
    });
  }
  return { height, taps, picturePixels: length / height, xs, ys };
}

/** A pixel beside the edge is the one at the edge; further out there is none. */
function inside(x: number, y: number, width: number, height: number): readonly [number, number] {
  if (x < -2 || y < -2 || x > width + 2 || y > height + 2) return [-1, -1];
  const within = (value: number, length: number): number =>
    Math.min(length - 1, Math.max(0, Math.floor(value)));
  return [within(x, width), within(y, height)];
}
