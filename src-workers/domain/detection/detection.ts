import type { Box } from '../geometry/box';
import type { RoadUserClass } from './road-user';

/** One road user that the detector saw in one frame. */
export interface Detection {
  readonly box: Box;
  readonly class: RoadUserClass;
  /** Confidence, 0..1. */
  readonly score: number;
}
