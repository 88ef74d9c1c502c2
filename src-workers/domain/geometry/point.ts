import { normalised, pixels, type Normalised, type PictureSize, type Pixels } from '../units';

/** A point of the upright source picture. */
export interface PixelPoint {
  readonly x: Pixels;
  readonly y: Pixels;
}

/** A point in 0..1 of the picture: how everything the operator draws is stored. */
export interface NormalisedPoint {
  readonly x: Normalised;
  readonly y: Normalised;
}

export const pixelPoint = (x: number, y: number): PixelPoint => ({ x: pixels(x), y: pixels(y) });

export const normalisedPoint = (x: number, y: number): NormalisedPoint => ({
  x: normalised(x),
  y: normalised(y),
});

export const pointToPixels = (point: NormalisedPoint, picture: PictureSize): PixelPoint =>
  pixelPoint(point.x * picture.width, point.y * picture.height);

export const pointToNormalised = (point: PixelPoint, picture: PictureSize): NormalisedPoint =>
  normalisedPoint(point.x / picture.width, point.y / picture.height);
