import type { PixelPoint } from '../geometry/point';
import type { PictureSize } from '../units';

interface Cell {
  weight: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
}

/** What the traffic at a place of the picture does: mean velocity and its variance, pixels per second. */
export interface UsualMotion {
  readonly x: number;
  readonly y: number;
  readonly xVariance: number;
  readonly yVariance: number;
}

const columns = 16;
const rows = 12;
/** A cell remembers about this many observations, so that it follows when traffic changes. */
const memory = 60;
/** Fewer observations than this say nothing. */
const leastWeight = 6;

export class MotionField {
  private readonly cells = new Map<number, Cell>();

  constructor(private readonly picture: PictureSize) {}

  private key(at: PixelPoint): number {
    const c = Math.min(columns - 1, Math.max(0, Math.floor((at.x / this.picture.width) * columns)));
    const r = Math.min(rows - 1, Math.max(0, Math.floor((at.y / this.picture.height) * rows)));
    return r * columns + c;
  }

  learn(at: PixelPoint, vx: number, vy: number): void {
    const key = this.key(at);
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = { weight: 0, x: 0, y: 0, xx: 0, yy: 0 }));
    const keep = cell.weight >= memory ? 1 - 1 / memory : 1;
    cell.weight = cell.weight * keep + 1;
    const share = 1 / cell.weight;
    cell.x += share * (vx - cell.x);
    cell.y += share * (vy - cell.y);
    cell.xx += share * (vx * vx - cell.xx);
    cell.yy += share * (vy * vy - cell.yy);
  }

  at(point: PixelPoint): UsualMotion | undefined {
    const cell = this.cells.get(this.key(point));
    if (!cell || cell.weight < leastWeight) return undefined;
    return {
      x: cell.x,
      y: cell.y,
      xVariance: Math.max(0, cell.xx - cell.x * cell.x),
      yVariance: Math.max(0, cell.yy - cell.y * cell.y),
    };
  }
}
