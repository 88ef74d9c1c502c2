import type { PictureSize } from '../../units';

/** Side of a square cell, in pixels: noise is averaged away, and a small shake changes few of them. */
const cellSide = 10;

/**
 * Share by which a cell has to become darker or brighter, and what noise is left, in levels. A camera
 * that sets its exposure goes in steps of 5 to 8 %, which the mixture bears.
 */
const leastChange = 0.12;
const noise = 0.5;

/** A cell below that before and after cannot tell: black stays black. In levels above black. */
const dark = 16;

/** Shares of the cells that can tell, 0..1. */
export interface BrightnessChange {
  readonly brighter: number;
  readonly darker: number;
}

/**
 * Mean brightness of the picture's cells, above black; NaN where too much was left out.
 * @param samples brightness, or packed samples of which the first is it
 * @param leftOut pixels that are not 0 here
 */
export function brightnessCells(
  samples: Uint8Array,
  stride: number,
  { width, height }: PictureSize,
  leftOut: Uint8Array,
): Float64Array {
  const across = Math.floor(width / cellSide);
  const down = Math.floor(height / cellSide);
  const cells = new Float64Array(across * down);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      let sum = 0;
      let count = 0;
      for (let y = row * cellSide; y < (row + 1) * cellSide; y++) {
        const end = y * width + (column + 1) * cellSide;
        for (let i = end - cellSide; i < end; i++) {
          if (leftOut[i] !== 0) continue;
          sum += samples[i * stride]! - 16;
          count++;
        }
      }
      cells[row * across + column] = count * 2 >= cellSide * cellSide ? sum / count : Number.NaN;
    }
  }
  return cells;
}

/** What became of the cells that both have; undefined: too few for a word. */
export function brightnessChange(
  before: Float64Array,
  now: Float64Array,
): BrightnessChange | undefined {
  let telling = 0;
  let brighter = 0;
  let darker = 0;
  for (let i = 0; i < now.length; i++) {
    const a = before[i]!;
    const b = now[i]!;
    // Also not, if one is NaN.
    if (!(Math.max(a, b) >= dark)) continue;
    telling++;
    if (a < b * (1 - leastChange) - noise) brighter++;
    else if (b < a * (1 - leastChange) - noise) darker++;
  }
  if (telling * 5 < now.length) return undefined;
  return { brighter: brighter / telling, darker: darker / telling };
}
