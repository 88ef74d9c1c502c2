import type { ColourLook } from '../appearance/colour-look';
import type { Box } from '../geometry/box';
import type { RoadUserClass } from './road-user';

/** One road user that the detector saw in one frame. */
export interface Detection {
  readonly box: Box;
  readonly class: RoadUserClass;
  /** Confidence, 0..1. */
  readonly score: number;
  /** What the picture of the same moment says of its colour; absent: it was not looked at. */
  readonly look?: ColourLook;
}
