import { percentile } from './percentile';
import type { VehicleColour } from './vehicle-colour';

/** Red, green and blue of pixels one after the other, 0..255 as the picture is encoded. */
export type Pixels = Uint8Array;

/** Brightness by ITU-R BT.601, 0..255. */
const brightness = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue;

interface Hue {
  readonly colour: VehicleColour;
  /** Directions in the plane of red minus brightness (right) and blue minus brightness (up), degrees. */
  readonly from: number;
  readonly to: number;
  /** Least distance from grey, and the same as a share of the pixel's brightness. */
  readonly chroma: number;
  readonly saturation: number;
}

/** Blue needs much, because paint of any colour mirrors the sky; green little, because cars have little. */
const hues: readonly Hue[] = [
  { colour: 'yellow', from: -110, to: -64, chroma: 16, saturation: 0.18 },
  { colour: 'orange', from: -64, to: -37, chroma: 16, saturation: 0.18 },
  { colour: 'red', from: -37, to: 25, chroma: 14, saturation: 0.13 },
  { colour: 'blue', from: 75, to: 150, chroma: 16, saturation: 0.2 },
  { colour: 'green', from: 150, to: 250, chroma: 9, saturation: 0.11 },
];

/** Violet and pink. */
const otherHue = { colour: 'other', chroma: 16, saturation: 0.18 } as const;

/** Of the road, in brightness: below it lamps and noise decide what colours are seen. */
const darkestRoad = 70;
/** Of the body's pixels: glass, tyres, lamps and shade are most of what is not paint. */
const colouredShare = 0.24;
/** Up to this share it is lamps, or mirrored sky; between them one cannot say. */
const strayShare = 0.14;
/** In the shade a dark red is nearly black, but for a few pixels. */
const leastStrayOnBlack = 0.08;
/** Of the coloured pixels. */
const agreeingShare = 0.6;

/**
 * In brightness, on a road of `usualRoad`. What lies between two limits is called neither, because one
 * cannot tell there. Silver is told from white by the brightest tenth: the rest of a car from behind is
 * glass, tyres and shade.
 */
const usualRoad = 155;
/** Roads are light and dark themselves, so that they say only a part of how bright the light is. */
const roadsWord = 0.25;
const blackest = 66;
const greyest = { from: 74, to: 136 };
const silver = { from: 146, surely: 170, to: 190 };
const white = 194;
/** Of the upper quarter: else it is a grey car whose roof mirrors the sky. */
const whitest = 168;
/** Every vehicle has something dark; where it is as bright as this, haze or rain lies over all of it. */
const veil = 80;
/** Of the upper quarter's brightness: a dark car whose roof mirrors a grey sky has a dark half. */
const leastMiddle = 0.55;

/**
 * The colour of a vehicle's body in one picture; undefined: nobody can say.
 *
 * The road just around it says what grey is in this light (a low sun makes all of it orange) and, in
 * part, how bright the light is. Whoever has enough pixels of one hue is of that colour; else the brighter
 * pixels decide, because the darker ones are glass, tyres and shade. Limits were chosen on seven of the
 * project's films and looked at on real clips; `npm run bench -- colour` measures them on the others.
 */
export function bodyColour(body: Pixels, road: Pixels): VehicleColour | undefined {
  const ground = medianPixel(road);
  if (ground === undefined) return undefined;
  const groundLight = brightness(...ground);
  if (groundLight < darkestRoad) return undefined;
  const tint = [ground[0] - groundLight, ground[2] - groundLight] as const;
  const lights: number[] = [];
  const votes = new Map<VehicleColour | 'other', number>();
  let coloured = 0;
  for (let at = 0; at + 2 < body.length; at += 3) {
    const [red, green, blue] = [body[at]!, body[at + 1]!, body[at + 2]!];
    const light = brightness(red, green, blue);
    lights.push(light);
    // A tint of the light is a share of it.
    const share = light / groundLight;
    const found = hueOf(red - light - tint[0] * share, blue - light - tint[1] * share, light);
    if (found === undefined) continue;
    coloured += 1;
    votes.set(found, (votes.get(found) ?? 0) + 1);
  }
  const share = coloured / lights.length;
  if (share >= colouredShare) {
    const [best] = [...votes].sort(([, one], [, other]) => other - one);
    if (best === undefined || best[0] === 'other') return undefined;
    return best[1] >= agreeingShare * coloured ? best[0] : undefined;
  }
  if (share > strayShare) return undefined;
  const grey = greyOf(lights, groundLight);
  return grey === 'black' && share > leastStrayOnBlack ? undefined : grey;
}

/** `other`: coloured, but none of the ten. Undefined: as good as grey. */
function hueOf(u: number, v: number, light: number): VehicleColour | 'other' | undefined {
  const chroma = Math.hypot(u, v);
  const hue = (Math.atan2(v, u) * 180) / Math.PI;
  const found =
    hues.find(
      ({ from, to }) => (hue >= from && hue < to) || (hue + 360 >= from && hue + 360 < to),
    ) ?? otherHue;
  return chroma >= Math.max(found.chroma, found.saturation * light) ? found.colour : undefined;
}

function greyOf(lights: readonly number[], groundLight: number): VehicleColour | undefined {
  const onUsualRoad = (usualRoad / groundLight) ** roadsWord;
  const [middle, upper, top] = [0.5, 0.75, 0.88].map(
    (share) => percentile(lights, share) * onUsualRoad,
  ) as [number, number, number];
  if (upper < blackest) return 'black';
  if (percentile(lights, 0.05) > veil && top < white) return undefined;
  if (middle < leastMiddle * upper) return undefined;
  if (top >= white) return upper >= whitest ? 'white' : undefined;
  if (top >= silver.from && top < silver.to) {
    return upper >= greyest.to || top >= silver.surely ? 'silver' : undefined;
  }
  return upper >= greyest.from && top < greyest.to ? 'grey' : undefined;
}

function medianPixel(pixels: Pixels): [number, number, number] | undefined {
  if (pixels.length < 3 * 12) return undefined;
  const channel = (offset: number): number =>
    percentile(
      Array.from({ length: Math.floor(pixels.length / 3) }, (_, i) => pixels[3 * i + offset]!),
      0.5,
    );
  return [channel(0), channel(1), channel(2)];
}
