import type { PixelPoint } from '../geometry/point';
import type { PictureSize } from '../units';

/** How traffic moves at one place: mean velocity and its variance, pixels per second. */
export interface UsualMotion {
  readonly x: number;
  readonly y: number;
  readonly xVariance: number;
  readonly yVariance: number;
}

interface Cell {
  observations: number;
  x: number;
  y: number;
  xSquared: number;
  ySquared: number;
}

/** Fine enough to tell lanes and directions apart, coarse enough to fill within a few vehicles. */
const columns = 16;
const rows = 12;
/** A cell is the mean of about this many observations, so it follows when the traffic changes. */
const memory = 60;
/** Fewer observations than this may be a single odd track. */
const enough = 6;

const cellOf = (at: number, length: number, cells: number): number =>
  Math.min(cells - 1, Math.max(0, Math.floor((at / length) * cells)));

/**
 * What confirmed tracks teach about the picture: a new road user most likely moves as those before it
 * at the same place. This is what a track has instead of a velocity when it has been seen only once.
 */
export class MotionField {
  private readonly cells = new Map<number, Cell>();

  constructor(private readonly picture: PictureSize) {}

  learn(at: PixelPoint, velocity: { readonly x: number; readonly y: number }): void {
    const key = this.key(at);
    let cell = this.cells.get(key);
    if (cell === undefined) {
      cell = { observations: 0, x: 0, y: 0, xSquared: 0, ySquared: 0 };
      this.cells.set(key, cell);
    }
    cell.observations = Math.min(memory, cell.observations + 1);
    const share = 1 / cell.observations;
    cell.x += share * (velocity.x - cell.x);
    cell.y += share * (velocity.y - cell.y);
    cell.xSquared += share * (velocity.x * velocity.x - cell.xSquared);
    cell.ySquared += share * (velocity.y * velocity.y - cell.ySquared);
  }

  /** Undefined where too little was seen. */
  at(point: PixelPoint): UsualMotion | undefined {
    const cell = this.cells.get(this.key(point));
    if (cell === undefined || cell.observations < enough) return undefined;
    return {
      x: cell.x,
      y: cell.y,
      xVariance: Math.max(0, cell.xSquared - cell.x * cell.x),
      yVariance: Math.max(0, cell.ySquared - cell.y * cell.y),
    };
  }

  private key(at: PixelPoint): number {
    return (
      cellOf(at.y, this.picture.height, rows) * columns + cellOf(at.x, this.picture.width, columns)
    );
  }
}
