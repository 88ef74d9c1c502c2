import type { PixelPoint } from '../geometry/point';
import { metres, type Metres } from '../units';

/** A point of the ground plane of a calibration; which way the axes point is the surveyor's choice. */
export interface GroundPoint {
  readonly x: Metres;
  readonly y: Metres;
}

export const groundPoint = (x: number, y: number): GroundPoint => ({ x: metres(x), y: metres(y) });

/** A point that somebody found on the picture and measured on the ground. */
export interface CalibrationPoint {
  readonly picture: PixelPoint;
  readonly ground: GroundPoint;
}
