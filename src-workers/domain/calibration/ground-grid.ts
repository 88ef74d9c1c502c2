import type { PixelPoint } from '../geometry/point';
import { groundPoint, type CalibrationPoint } from './calibration-point';
import { homographyOf } from './homography';

/** A line along one axis of the ground, as the picture shows it. */
export interface GridLine {
  readonly from: PixelPoint;
  readonly to: PixelPoint;
  /** Every fifth one. */
  readonly strong: boolean;
}

/** More lines than this hide the road. */
const mostLines = 30;
/** Metres between lines: what people can count in. */
const lengths = [1, 2, 5, 10, 20, 50, 100] as const;

/**
 * A grid on the ground between the points of a calibration, so that the eye can judge it: along each
 * axis a line every metre, or every few where they would be too many. Empty where the points fix no
 * ground.
 */
export function groundGrid(points: readonly CalibrationPoint[]): readonly GridLine[] {
  const homography = homographyOf(points);
  if (homography === undefined) return [];
  const across = extent(points.map(({ ground }) => ground.x));
  const along = extent(points.map(({ ground }) => ground.y));
  const line = (ax: number, ay: number, bx: number, by: number, strong: boolean): GridLine[] => {
    const from = homography.pictureAt(groundPoint(ax, ay));
    const to = homography.pictureAt(groundPoint(bx, by));
    return from && to ? [{ from, to, strong }] : [];
  };
  return [
    ...marks(across).flatMap(({ at, strong }) => line(at, along.from, at, along.to, strong)),
    ...marks(along).flatMap(({ at, strong }) => line(across.from, at, across.to, at, strong)),
  ];
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

const extent = (values: readonly number[]): Extent => ({
  from: Math.min(...values),
  to: Math.max(...values),
});

/** Whole multiples of a length, from one end to the other. */
function marks({ from, to }: Extent): { readonly at: number; readonly strong: boolean }[] {
  const step =
    lengths.find((length) => (to - from) / length < mostLines) ?? (to - from) / mostLines;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    at: (first + index) * step,
    strong: (first + index) % 5 === 0,
  }));
}
