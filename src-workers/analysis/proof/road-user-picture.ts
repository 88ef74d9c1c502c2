import type { RoadUserClass } from '../../domain/detection/road-user';
import { box as boxOf, type Box } from '../../domain/geometry/box';
import type { PictureSize } from '../../domain/units';
import type { Raster } from '../image-encoder';
import type { SmallPicture } from '../pictures/small-picture';
import { pixelsOf } from './picture-pixels';
import { squareInPicture, withoutDetail } from './unreadable';

/** Of the box, added on every side: what is around a road user says what it is. */
const surroundings = 0.15;

/** A road user in a picture, in the pixels of `space`. */
export interface SeenRoadUser {
  readonly class: RoadUserClass;
  readonly box: Box;
}

/**
 * What a small picture shows of a road user; undefined: nothing of it.
 * @param blurred without what faces and number plates are known by
 */
export function roadUserPicture(
  picture: SmallPicture,
  { class: roadUser, box }: SeenRoadUser,
  space: PictureSize,
  blurred = false,
): Raster | undefined {
  const { width, height, region } = picture;
  const along = (value: number, whole: number, from: number, share: number, size: number): number =>
    ((value / whole - from) / share) * size;
  const x = (value: number): number => along(value, space.width, region.x, region.width, width);
  const y = (value: number): number => along(value, space.height, region.y, region.height, height);
  const [wide, high] = [x(box.right) - x(box.left), y(box.bottom) - y(box.top)];
  const left = Math.max(0, Math.floor(x(box.left) - surroundings * wide));
  const top = Math.max(0, Math.floor(y(box.top) - surroundings * high));
  const right = Math.min(width, Math.ceil(x(box.right) + surroundings * wide));
  const bottom = Math.min(height, Math.ceil(y(box.bottom) + surroundings * high));
  const size = { width: right - left, height: bottom - top };
  if (size.width < 2 || size.height < 2) return undefined;
  const rgba = new Uint8ClampedArray(4 * size.width * size.height);
  const addPixel = pixelsOf(picture);
  const sum = new Int32Array(3);
  for (let row = 0; row < size.height; row += 1) {
    for (let column = 0; column < size.width; column += 1) {
      sum.fill(0);
      addPixel(left + column, top + row, sum);
      const to = 4 * (row * size.width + column);
      rgba.set(sum, to);
      rgba[to + 3] = 255;
    }
  }
  const raster = { ...size, rgba };
  if (!blurred) return raster;
  return withoutDetail(
    raster,
    squareInPicture(roadUser, boxOf(x(box.left), y(box.top), x(box.right), y(box.bottom))),
  );
}
