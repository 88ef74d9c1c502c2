import type { RoadUserClass } from '../detection/road-user';
import type { NormalisedPoint } from '../geometry/point';

/**
 * A polyline that counts what crosses it. Forward is to the right-hand side of someone who walks
 * on the picture from the first point to the last.
 */
export interface CountingLine {
  readonly id: string;
  readonly name: string;
  /** Two points or more. */
  readonly points: readonly NormalisedPoint[];
  /** Only these classes count; absent: all. */
  readonly classes?: readonly RoadUserClass[];
}

export type Direction = 'forward' | 'backward';
export const directions: readonly Direction[] = ['forward', 'backward'];
