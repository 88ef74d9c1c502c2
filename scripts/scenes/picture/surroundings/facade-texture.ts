import type { Texture } from 'three';
import type { LookChance } from '../bodies/look-chance';
import { type Brush, grains, paintedTexture } from './painted-texture';

export interface Facade {
  readonly map: Texture;
  /** The same windows, those that are lit at night. */
  readonly lit: Texture;
}

/** A wall's colour, the frames', and how its windows are. */
export interface FacadeStyle {
  readonly wall: readonly [number, number, number];
  readonly frame: string;
  readonly hasBricks?: boolean;
  /** Width and height of a window in a bay. */
  readonly window: readonly [wide: number, tall: number];
}

/** Bays across and storeys up that one texture holds. */
export const baysOfTexture = 4;
const pixelsOfBay = 128;

export const facadeStyles: readonly FacadeStyle[] = [
  { wall: [160, 124, 104], frame: '#d9d4ca', hasBricks: true, window: [0.42, 0.52] },
  { wall: [205, 196, 176], frame: '#efece4', window: [0.4, 0.5] },
  { wall: [172, 172, 172], frame: '#e4e4e2', window: [0.46, 0.46] },
  { wall: [190, 162, 122], frame: '#ece4d4', window: [0.36, 0.54] },
  { wall: [148, 108, 94], frame: '#cfc8bb', hasBricks: true, window: [0.4, 0.48] },
  { wall: [214, 208, 198], frame: '#8a8d90', window: [0.44, 0.5] },
];

const litColours = ['#ffd08a', '#ffc070', '#ffe0ae', '#f5e9d4'] as const;

function bricks(brush: Brush, width: number, height: number): void {
  brush.strokeStyle = 'rgba(60,40,32,0.28)';
  brush.lineWidth = 1;
  for (let row = 0; row * 6 < height; row++) {
    brush.beginPath();
    brush.moveTo(0, row * 6);
    brush.lineTo(width, row * 6);
    for (let x = (row % 2) * 8; x < width; x += 16) {
      brush.moveTo(x, row * 6);
      brush.lineTo(x, row * 6 + 6);
    }
    brush.stroke();
  }
}

/** One window: reveal, frame with a mullion, glass that mirrors a bright sky, sill. */
function pane(brush: Brush, style: FacadeStyle, x: number, y: number, chance: LookChance): void {
  const [wide, tall] = style.window.map((share) => share * pixelsOfBay) as [number, number];
  brush.fillStyle = 'rgba(30,26,24,0.35)';
  brush.fillRect(x - 4, y - 4, wide + 8, tall + 6);
  brush.fillStyle = style.frame;
  brush.fillRect(x - 2, y - 2, wide + 4, tall + 4);
  // Glass is not black: rows of dark rectangles in a light frame are what detectors take for cars.
  const sky = brush.createLinearGradient(x, y, x + wide * 0.4, y + tall);
  const tone = chance.between(0.75, 1.05);
  const shade = (value: number): number => Math.min(255, Math.round(value * tone));
  sky.addColorStop(0, `rgb(${shade(136)},${shade(152)},${shade(166)})`);
  sky.addColorStop(1, `rgb(${shade(84)},${shade(96)},${shade(106)})`);
  brush.fillStyle = sky;
  brush.fillRect(x + 2, y + 2, wide - 4, tall - 4);
  if (chance.happens(0.45)) {
    brush.fillStyle = `rgba(236,230,218,${chance.between(0.35, 0.7)})`;
    brush.fillRect(x + 2, y + 2, wide - 4, (tall - 4) * chance.between(0.2, 0.75));
  }
  brush.fillStyle = style.frame;
  brush.fillRect(x + wide / 2 - 1.5, y, 3, tall);
  brush.fillRect(x, y + tall * 0.32, wide, 2.5);
  brush.fillRect(x - 6, y + tall + 2, wide + 12, 5);
  brush.fillStyle = 'rgba(20,18,16,0.3)';
  brush.fillRect(x - 6, y + tall + 7, wide + 12, 3);
}

/** @returns a wall of four by four windows, and the light that comes out of some of them at night */
export function paintFacade(style: FacadeStyle, chance: LookChance): Facade {
  const size = baysOfTexture * pixelsOfBay;
  const windows = Array.from({ length: baysOfTexture ** 2 }, (_, i) => {
    const [column, row] = [i % baysOfTexture, Math.floor(i / baysOfTexture)];
    return {
      x: (column + (1 - style.window[0]) / 2) * pixelsOfBay,
      y: (row + 0.2) * pixelsOfBay,
    };
  });
  const map = paintedTexture(size, size, (brush) => {
    grains(brush, chance, style.wall, 16);
    if (style.hasBricks) bricks(brush, size, size);
    for (let row = 0; row < baysOfTexture; row++) {
      brush.fillStyle = 'rgba(40,34,30,0.12)';
      brush.fillRect(0, row * pixelsOfBay, size, 5);
    }
    for (const { x, y } of windows) pane(brush, style, x, y, chance);
  });
  const lit = paintedTexture(size, size, (brush) => {
    brush.fillStyle = '#000';
    brush.fillRect(0, 0, size, size);
    const [wide, tall] = style.window.map((share) => share * pixelsOfBay) as [number, number];
    for (const { x, y } of windows) {
      if (!chance.happens(0.28)) continue;
      brush.fillStyle = chance.pick(litColours);
      brush.globalAlpha = chance.between(0.35, 1);
      brush.fillRect(x + 2, y + 2, wide / 2 - 4, tall - 4);
      brush.fillRect(x + wide / 2 + 2, y + 2, wide / 2 - 4, tall - 4);
    }
    brush.globalAlpha = 1;
  });
  return { map, lit };
}
