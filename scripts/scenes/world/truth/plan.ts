import { pixelPoint, type PixelPoint } from '../../../../src-workers/domain/geometry/point';
import type { GroundPoint } from '../scene-description';

/**
 * A point of the ground for the domain's plane geometry, which is written for pictures: metres take the
 * place of pixels, and y is turned down as on a picture. A camera above the ground sees it the right
 * way round, so the right-hand side of a line on this plan is its right-hand side on the picture.
 */
export const onPlan = ([x, y]: GroundPoint): PixelPoint => pixelPoint(x, -y);
