import type { TrackView } from '../../../src-workers/domain/frame-result';
import type { TrackId } from '../../../src-workers/domain/tracking/track';
import type { PictureSize } from '../../../src-workers/domain/units';

/** Coarse: a lane is two or three cells wide, and a map costs 9 kB. */
export const heatColumns = 64;
export const heatRows = 36;

/** After so long, in media time, what was is worth 1/e. */
export const heatDecayMs = 60_000;

/** A longer silence is a gap in what was seen, and not a time that somebody stood there. */
const longestStepMs = 500;

/** The map is brought to scale before figures become too large for a float of 32 bits. */
const largestGain = 1e12;

const cells = heatColumns * heatRows;

/** A road user that is faster leaves a line and no dots: points this far apart, in cells, at most so many. */
const pointEvery = 0.6;
const mostPoints = 24;

/** Where a road user was in the frame before, in cells. */
interface Trail {
  x: number;
  y: number;
  frame: number;
}

/**
 * Where road users were: seconds of their reference points on a coarse grid over the picture, fading.
 * A frame costs a few operations per road user and allocates nothing but for a new one: instead of fading all cells, what
 * is added grows.
 */
export class HeatMap {
  readonly #seconds = new Float32Array(cells);
  #gain = 1;
  #last: number | undefined;
  readonly #trails = new Map<TrackId, Trail>();
  #frame = 0;

  /** Repeated, earlier and far later frames add nothing and begin anew from there. */
  add(mediaTimeMs: number, tracks: readonly TrackView[], picture: PictureSize): void {
    const step = mediaTimeMs - (this.#last ?? mediaTimeMs);
    this.#last = mediaTimeMs;
    this.#frame += 1;
    if (step === 0) return;
    if (step < 0 || step > longestStepMs) {
      this.#trails.clear();
      return;
    }
    this.#gain *= Math.exp(step / heatDecayMs);
    if (this.#gain > largestGain) this.#rescale();
    const amount = (step / 1000) * this.#gain;
    for (let index = 0; index < tracks.length; index += 1) {
      const { id, box } = tracks[index]!;
      this.#drive(
        id,
        ((box.left + box.right) / 2 / picture.width) * heatColumns,
        (box.bottom / picture.height) * heatRows,
        amount,
      );
    }
    if (this.#trails.size > 2 * tracks.length + 16) this.#forget();
  }

  /** Seconds, faded, in a cell. */
  at(column: number, row: number): number {
    return (this.#seconds[row * heatColumns + column] ?? 0) / this.#gain;
  }

  get largest(): number {
    let largest = 0;
    for (let index = 0; index < cells; index += 1) {
      largest = Math.max(largest, this.#seconds[index]!);
    }
    return largest / this.#gain;
  }

  /** Writes a colour for every cell, as `palette` has it for 0 to 255 of `full` seconds. */
  paintInto(pixels: Uint32Array, palette: Uint32Array, full: number): void {
    const scale = 255 / (full * this.#gain);
    for (let index = 0; index < cells; index += 1) {
      // Its root: a lane that is passed is seen beside a stop line that is stood at.
      const share = Math.min(255, this.#seconds[index]! * scale);
      pixels[index] = palette[Math.sqrt(share * 255) | 0]!;
    }
  }

  clear(): void {
    this.#seconds.fill(0);
    this.#gain = 1;
    this.#last = undefined;
    this.#trails.clear();
  }

  /** From where it was in the frame before. */
  #drive(id: TrackId, x: number, y: number, amount: number): void {
    const trail = this.#trails.get(id);
    if (!trail) {
      this.#trails.set(id, { x, y, frame: this.#frame });
      this.#put(x, y, amount);
      return;
    }
    const known = trail.frame === this.#frame - 1;
    const [fromX, fromY] = known ? [trail.x, trail.y] : [x, y];
    const length = Math.hypot(x - fromX, y - fromY);
    const points = Math.min(mostPoints, Math.max(1, Math.ceil(length / pointEvery)));
    for (let point = 1; point <= points; point += 1) {
      const part = point / points;
      this.#put(fromX + (x - fromX) * part, fromY + (y - fromY) * part, amount / points);
    }
    trail.x = x;
    trail.y = y;
    trail.frame = this.#frame;
  }

  #forget(): void {
    for (const [id, { frame }] of this.#trails) if (frame !== this.#frame) this.#trails.delete(id);
  }

  /** Shared among the four cells around the point, by how near they are. */
  #put(x: number, y: number, amount: number): void {
    const left = Math.floor(x - 0.5);
    const top = Math.floor(y - 0.5);
    const right = x - 0.5 - left;
    const down = y - 0.5 - top;
    this.#putCell(left, top, amount * (1 - right) * (1 - down));
    this.#putCell(left + 1, top, amount * right * (1 - down));
    this.#putCell(left, top + 1, amount * (1 - right) * down);
    this.#putCell(left + 1, top + 1, amount * right * down);
  }

  /** At the picture's edge the last cell takes what would lie beyond. */
  #putCell(column: number, row: number, amount: number): void {
    const inColumn = Math.max(0, Math.min(heatColumns - 1, column));
    const inRow = Math.max(0, Math.min(heatRows - 1, row));
    const index = inRow * heatColumns + inColumn;
    this.#seconds[index] = this.#seconds[index]! + amount;
  }

  #rescale(): void {
    for (let index = 0; index < cells; index += 1) {
      this.#seconds[index] = this.#seconds[index]! / this.#gain;
    }
    this.#gain = 1;
  }
}
