import type { PixelPoint } from './point';

/**
 * Twice the signed area of the triangle a, b, c in square pixels. Because y runs down, a positive
 * value means that c lies to the right-hand side of someone who walks from a to b.
 */
export const orientation = (a: PixelPoint, b: PixelPoint, c: PixelPoint): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** 1: the right-hand side of someone who walks along the line; -1: the left-hand side. */
export type Side = 1 | -1;
