import type { PixelBox, SeenActor } from '../world/seen-actor';

type Colour = readonly [number, number, number];

const full: Colour = [255, 210, 0];
const visible: Colour = [0, 230, 90];

/** Draws the boxes of everybody on a picture: yellow the full one, green what is visible of it. */
export function drawBoxes(
  pixels: Uint8Array,
  width: number,
  height: number,
  seen: readonly SeenActor[],
): void {
  const dot = (x: number, y: number, colour: Colour): void => {
    if (x >= 0 && x < width && y >= 0 && y < height) pixels.set(colour, (y * width + x) * 4);
  };
  const outline = (box: PixelBox, colour: Colour): void => {
    const [x1, y1, x2, y2] = box.map(Math.round) as unknown as PixelBox;
    for (let x = Math.max(0, x1); x < Math.min(width, x2); x++) {
      dot(x, y1, colour);
      dot(x, y2 - 1, colour);
    }
    for (let y = Math.max(0, y1); y < Math.min(height, y2); y++) {
      dot(x1, y, colour);
      dot(x2 - 1, y, colour);
    }
  };
  for (const actor of seen) {
    outline(actor.full, full);
    if (actor.visible) outline(actor.visible, visible);
  }
}
