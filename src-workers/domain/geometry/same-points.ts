import type { NormalisedPoint } from './point';

/** Whether two shapes are drawn the same, point by point. */
export const samePoints = (
  one: readonly NormalisedPoint[],
  other: readonly NormalisedPoint[],
): boolean =>
  one.length === other.length &&
  one.every(({ x, y }, index) => x === other[index]!.x && y === other[index]!.y);
