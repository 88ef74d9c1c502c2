import { pointToPixels } from '../geometry/point';
import { boundingBox } from '../geometry/polygon';
import type { Rectangle } from '../geometry/rectangle';
import { diagonal, type PictureSize } from '../units';
import type { Zone } from './zone';

/**
 * The margin round the regions of interest, of the picture's diagonal: a road user whose reference
 * point is just inside reaches beyond the region, and a detector wants to see some of what is round it.
 */
const marginShare = 0.05;

const floorEven = (value: number): number => Math.floor(value / 2) * 2;
const ceilEven = (value: number): number => Math.ceil(value / 2) * 2;

/**
 * The part of the picture to analyse: the box round all regions of interest with a margin, in whole
 * even pixels (a decoder crops 4:2:0 pictures by pairs). Undefined: all of it.
 */
export function regionCrop(zones: readonly Zone[], picture: PictureSize): Rectangle | undefined {
  const points = zones
    .filter(({ kind }) => kind === 'region-of-interest')
    .flatMap((zone) => zone.points.map((point) => pointToPixels(point, picture)));
  if (points.length === 0) return undefined;
  const margin = diagonal(picture) * marginShare;
  const bounds = boundingBox(points);
  const x = Math.max(0, floorEven(bounds.left - margin));
  const y = Math.max(0, floorEven(bounds.top - margin));
  const right = Math.min(floorEven(picture.width), ceilEven(bounds.right + margin));
  const bottom = Math.min(floorEven(picture.height), ceilEven(bounds.bottom + margin));
  const whole = x === 0 && y === 0 && right >= picture.width - 1 && bottom >= picture.height - 1;
  return whole ? undefined : { x, y, width: right - x, height: bottom - y };
}
