import { box, centre, height, width, type Box } from '../geometry/box';
import { CoordinateFilter } from './kalman-filter';
import type { MotionGroup } from './motion-group';
import type { UsualMotion } from './motion-field';

/*
 * All noise is in sizes of the box (the root of its area), because a near road user moves and jitters
 * by more pixels than a far one. The measure noise is ByteTrack's 1/20 of the size; the other two are
 * its per-frame values (1/20 and 1/160 of the size, at 30 frames/s) turned into densities per second.
 */
const measureNoise = 0.05;
const walkNoise = 0.27;
const accelerationNoise = 1;
/** Boxes grow and shrink slowly (perspective), and a cut box must not run away while unseen. */
const growthNoise = 0.3;

/**
 * Standard deviation of the velocity of a road user that has been seen once, sizes per second. A car at
 * 110 km/h covers 7 to 15 of its own picture sizes in a second; somebody on foot about one.
 */
const firstSpeed: Record<MotionGroup, number> = { motor: 6, 'two-wheeler': 3, pedestrian: 1 };

/**
 * Where others usually move, a newcomer may still stand or go twice as fast: that share of the usual
 * velocity stays uncertain. Without it a queue that forms on a fast road could never be tracked.
 */
const usualMotionDoubt = 0.7;
/** Velocity that is uncertain in any case, sizes per second. */
const leastDoubt = 0.5;

const square = (x: number): number => x * x;

const sizeOf = (w: number, h: number): number => Math.sqrt(Math.max(1, w) * Math.max(1, h));

/** Motion and size of one box in pixels: where it is, how fast, and how sure that is. */
export class BoxMotion {
  private readonly x: CoordinateFilter;
  private readonly y: CoordinateFilter;
  private readonly w: CoordinateFilter;
  private readonly h: CoordinateFilter;

  /** @param usual how others move at this place, where that is known */
  constructor(first: Box, group: MotionGroup, usual: UsualMotion | undefined) {
    const middle = centre(first);
    const size = sizeOf(width(first), height(first));
    // Twice the measure noise at the start, as in ByteTrack.
    const variance = square(2 * measureNoise * size);
    const unknown = square(firstSpeed[group] * size);
    const doubt = (velocity: number, scatter: number): number =>
      Math.min(unknown, square(leastDoubt * size) + scatter + square(usualMotionDoubt * velocity));
    this.x = usual
      ? new CoordinateFilter(middle.x, variance, usual.x, doubt(usual.x, usual.xVariance))
      : new CoordinateFilter(middle.x, variance, 0, unknown);
    this.y = usual
      ? new CoordinateFilter(middle.y, variance, usual.y, doubt(usual.y, usual.yVariance))
      : new CoordinateFilter(middle.y, variance, 0, unknown);
    const growth = square(growthNoise * size);
    this.w = new CoordinateFilter(width(first), variance, 0, growth);
    this.h = new CoordinateFilter(height(first), variance, 0, growth);
  }

  predict(seconds: number): void {
    const size = sizeOf(this.w.position, this.h.position);
    const walk = square(walkNoise * size);
    const acceleration = square(accelerationNoise * size);
    const growth = square(growthNoise * size);
    this.x.predict(seconds, acceleration, walk);
    this.y.predict(seconds, acceleration, walk);
    this.w.predict(seconds, growth, walk);
    this.h.predict(seconds, growth, walk);
  }

  update(measured: Box): void {
    const middle = centre(measured);
    const variance = square(measureNoise * sizeOf(width(measured), height(measured)));
    this.x.update(middle.x, variance);
    this.y.update(middle.y, variance);
    this.w.update(width(measured), variance);
    this.h.update(height(measured), variance);
  }

  get box(): Box {
    const halfWidth = Math.max(1, this.w.position) / 2;
    const halfHeight = Math.max(1, this.h.position) / 2;
    const { position: x } = this.x;
    const { position: y } = this.y;
    return box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
  }

  /** Velocity of the centre, pixels per second. */
  get velocity(): { readonly x: number; readonly y: number } {
    return { x: this.x.velocity, y: this.y.velocity };
  }

  /** Standard deviation of the centre, pixels. */
  get deviation(): { readonly x: number; readonly y: number } {
    return { x: Math.sqrt(this.x.positionVariance), y: Math.sqrt(this.y.positionVariance) };
  }
}
