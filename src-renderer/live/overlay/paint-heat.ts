import type { Placement } from '../picture-placement';
import { heatColumns, heatRows, type HeatMap } from './heat-map';

/** Fewer seconds than this are never painted as the hottest: one road user is no queue. */
const leastFullSeconds = 1.5;

/** From nothing over blue and yellow to red; light grows with heat, so it is read in grey too. */
const stops: readonly (readonly [
  at: number,
  red: number,
  green: number,
  blue: number,
  alpha: number,
])[] = [
  [0, 30, 60, 160, 0],
  [0.1, 36, 70, 190, 25],
  [0.22, 40, 90, 205, 85],
  [0.4, 60, 180, 190, 130],
  [0.7, 255, 213, 79, 170],
  [1, 255, 110, 60, 205],
];

/** Pixels as a canvas has them in memory: red first, on the little-endian machines there are. */
function heatPalette(): Uint32Array {
  const palette = new Uint32Array(256);
  for (let index = 0; index < 256; index += 1) {
    const share = index / 255;
    const next = Math.max(
      1,
      stops.findIndex(([at]) => at >= share),
    );
    const from = stops[next - 1]!;
    const to = stops[next]!;
    const part = (share - from[0]) / (to[0] - from[0]);
    const mix = (channel: 1 | 2 | 3 | 4): number =>
      Math.round(from[channel] + (to[channel] - from[channel]) * part);
    palette[index] = ((mix(4) << 24) | (mix(3) << 16) | (mix(2) << 8) | mix(1)) >>> 0;
  }
  return palette;
}

const palette = heatPalette();

/** Paints heat maps; one for all tiles, because each is painted from the start. */
class HeatPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #image: ImageData;
  readonly #pixels: Uint32Array;

  constructor() {
    this.#canvas = document.createElement('canvas');
    this.#canvas.width = heatColumns;
    this.#canvas.height = heatRows;
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This window has no 2d canvas.');
    this.#context = context;
    this.#image = context.createImageData(heatColumns, heatRows);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
  }

  paint(context: CanvasRenderingContext2D, heat: HeatMap, place: Placement): void {
    heat.paintInto(this.#pixels, palette, Math.max(leastFullSeconds, heat.largest));
    this.#context.putImageData(this.#image, 0, 0);
    const { left, top, width, height } = place;
    context.drawImage(this.#canvas, left, top, width, height);
  }
}

let painter: HeatPainter | undefined;

/** Where road users were, smooth over the picture. */
export function paintHeat(
  context: CanvasRenderingContext2D,
  heat: HeatMap,
  place: Placement,
): void {
  painter ??= new HeatPainter();
  painter.paint(context, heat, place);
}
