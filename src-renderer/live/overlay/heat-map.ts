import type { TrackView } from '../../../src-workers/domain/frame-result';
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

/**
 * Where road users were: seconds of their reference points on a coarse grid over the picture, fading.
 * A frame costs a few operations per road user and allocates nothing: instead of fading all cells, what
 * is added grows.
 */
export class HeatMap {
  readonly #seconds = new Float32Array(cells);
  #gain = 1;
  #last: number | undefined;

  /** Repeated, earlier and far later frames add nothing and begin anew from there. */
  add(mediaTimeMs: number, tracks: readonly TrackView[], picture: PictureSize): void {
    const step = mediaTimeMs - (this.#last ?? mediaTimeMs);
    this.#last = mediaTimeMs;
    if (step <= 0 || step > longestStepMs) return;
    this.#gain *= Math.exp(step / heatDecayMs);
    if (this.#gain > largestGain) this.#rescale();
    const amount = (step / 1000) * this.#gain;
    for (let index = 0; index < tracks.length; index += 1) {
      const { box } = tracks[index]!;
      this.#put(
        ((box.left + box.right) / 2 / picture.width) * heatColumns,
        (box.bottom / picture.height) * heatRows,
        amount,
      );
    }
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
