/**
 * Units and coordinate spaces as types. A number enters a unit through one of the functions below,
 * and changes its unit only here. At run time a branded value is the plain number.
 */
declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

/** 0..1 of the width (x) or height (y) of the upright picture. */
export type Normalised = Unit<'normalised'>;
/** Pixels of the upright source picture with square pixels; x to the right, y down. */
export type Pixels = Unit<'pixels'>;
/** Metres on the ground plane of a calibration. */
export type Metres = Unit<'metres'>;
/** Media time, or a length of media time. Never read from a clock. */
export type Milliseconds = Unit<'milliseconds'>;
/** A moment of the world: milliseconds since 1970-01-01T00:00:00Z. Passed in, never read from a clock. */
export type Instant = Unit<'instant'>;
export type Kmh = Unit<'km/h'>;
/** Passenger car units. */
export type Pcu = Unit<'pcu'>;

export const normalised = (value: number): Normalised => value as Normalised;
export const pixels = (value: number): Pixels => value as Pixels;
export const metres = (value: number): Metres => value as Metres;
export const milliseconds = (value: number): Milliseconds => value as Milliseconds;
export const instant = (value: number): Instant => value as Instant;
export const kmh = (value: number): Kmh => value as Kmh;
export const pcu = (value: number): Pcu => value as Pcu;

export const fromSeconds = (seconds: number): Milliseconds => milliseconds(seconds * 1000);
export const toSeconds = (time: Milliseconds): number => time / 1000;

/** Size of the upright picture, in square pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export const toPixels = (value: Normalised, length: number): Pixels => pixels(value * length);
export const toNormalised = (value: Pixels, length: number): Normalised =>
  normalised(value / length);

/** Length of the picture's diagonal. */
export const diagonal = ({ width, height }: PictureSize): Pixels =>
  pixels(Math.hypot(width, height));
