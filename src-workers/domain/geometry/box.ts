import { pixels, type Pixels } from '../units';
import { pixelPoint, type PixelPoint } from './point';

/** An axis-aligned box on the upright source picture; left < right, top < bottom. */
export interface Box {
  readonly left: Pixels;
  readonly top: Pixels;
  readonly right: Pixels;
  readonly bottom: Pixels;
}

export const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left: pixels(left),
  top: pixels(top),
  right: pixels(right),
  bottom: pixels(bottom),
});

export const width = (b: Box): number => b.right - b.left;
export const height = (b: Box): number => b.bottom - b.top;
export const area = (b: Box): number => Math.max(0, width(b)) * Math.max(0, height(b));
export const centre = (b: Box): PixelPoint =>
  pixelPoint((b.left + b.right) / 2, (b.top + b.bottom) / 2);
export const bottomCentre = (b: Box): PixelPoint => pixelPoint((b.left + b.right) / 2, b.bottom);

/** Area of the overlap of two boxes, in square pixels. */
export function intersectionArea(a: Box, b: Box): number {
  const w = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return w > 0 && h > 0 ? w * h : 0;
}

/** Intersection over union, 0..1. */
export function iou(a: Box, b: Box): number {
  const shared = intersectionArea(a, b);
  return shared === 0 ? 0 : shared / (area(a) + area(b) - shared);
}
