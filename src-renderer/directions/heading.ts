import type { DrawnLine } from '../../src-workers/contracts/console-state';
import type { Direction } from '../../src-workers/domain/lines/counting-line';
import type { PictureSize } from '../../src-workers/domain/units';
import { forwardArrow } from '../live/overlay/forward-arrow';
import type { CanvasPoint } from '../live/picture-placement';

/** A way on the picture: radians clockwise from straight up, -π..π. */
export type Heading = number;

/** Lines that lead further apart than this have no common way that one sign could show. */
const furthestApart = Math.PI / 4;

/** @param points in square pixels of any scale, y down. Undefined for a line without length. */
export function headingOf(
  points: readonly CanvasPoint[],
  direction: Direction,
): Heading | undefined {
  const arrow = forwardArrow(points, direction === 'forward' ? 1 : -1);
  return arrow && Math.atan2(arrow.to.x - arrow.from.x, arrow.from.y - arrow.to.y);
}

/**
 * Where a line counts `direction`, as it is seen. Shares of the picture are not square, so its size
 * matters; undefined where it is not known.
 */
export const lineHeading = (
  { points }: Pick<DrawnLine, 'points'>,
  picture: PictureSize | undefined,
  direction: Direction,
): Heading | undefined =>
  picture &&
  headingOf(
    points.map(([x, y]) => ({ x: x * picture.width, y: y * picture.height })),
    direction,
  );

/** The middle way of lines that lead much the same way; undefined where they do not. */
export function commonHeading(
  lines: readonly Pick<DrawnLine, 'points'>[],
  picture: PictureSize | undefined,
  direction: Direction,
): Heading | undefined {
  const headings = lines.flatMap((line) => lineHeading(line, picture, direction) ?? []);
  if (headings.length === 0) return undefined;
  const across = headings.reduce((sum, heading) => sum + Math.sin(heading), 0);
  const up = headings.reduce((sum, heading) => sum + Math.cos(heading), 0);
  const middle = Math.atan2(across, up);
  return headings.every((heading) => Math.cos(heading - middle) >= Math.cos(furthestApart))
    ? middle
    : undefined;
}
