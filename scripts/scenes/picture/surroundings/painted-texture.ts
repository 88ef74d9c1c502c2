import { CanvasTexture, RepeatWrapping, SRGBColorSpace } from 'three';
import type { LookChance } from '../bodies/look-chance';

export type Brush = CanvasRenderingContext2D;

/** A texture that repeats, painted on a canvas of so many pixels. */
export function paintedTexture(
  width: number,
  height: number,
  paint: (brush: Brush, width: number, height: number) => void,
): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('This page has no canvas to paint textures on.');
  paint(brush, width, height);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.anisotropy = 16;
  return texture;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Fills all of it with grains around a colour. @param spread of their brightness, 0..255 */
export function grains(
  brush: Brush,
  chance: LookChance,
  [red, green, blue]: Colour,
  spread: number,
): void {
  const { width, height } = brush.canvas;
  const image = brush.createImageData(width, height);
  for (let at = 0; at < image.data.length; at += 4) {
    const off = (chance.share() + chance.share() + chance.share() - 1.5) * spread;
    image.data[at] = red + off;
    image.data[at + 1] = green + off;
    image.data[at + 2] = blue + off;
    image.data[at + 3] = 255;
  }
  brush.putImageData(image, 0, 0);
}

/** Soft blots that run over the edges, so that the texture repeats without a seam. */
export function blots(
  brush: Brush,
  chance: LookChance,
  {
    count,
    radius,
    colours,
  }: { count: number; radius: readonly [number, number]; colours: readonly [string, ...string[]] },
): void {
  const { width, height } = brush.canvas;
  for (let i = 0; i < count; i++) {
    const [x, y] = [chance.share() * width, chance.share() * height];
    const reach = chance.between(...radius);
    const colour = chance.pick(colours);
    for (const dx of [-width, 0, width]) {
      for (const dy of [-height, 0, height]) {
        const [cx, cy] = [x + dx, y + dy];
        if (cx + reach < 0 || cx - reach > width || cy + reach < 0 || cy - reach > height) continue;
        const fade = brush.createRadialGradient(cx, cy, 0, cx, cy, reach);
        fade.addColorStop(0, colour);
        fade.addColorStop(1, colour.replace(/[\d.]+\)$/, '0)'));
        brush.fillStyle = fade;
        brush.fillRect(cx - reach, cy - reach, 2 * reach, 2 * reach);
      }
    }
  }
}
