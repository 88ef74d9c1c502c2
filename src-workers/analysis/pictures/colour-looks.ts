import { bodyColour } from '../../domain/appearance/body-colour';
import type { ColourLook } from '../../domain/appearance/colour-look';
import { percentile } from '../../domain/appearance/percentile';
import { hasColour } from '../../domain/appearance/vehicle-colour';
import type { Detection } from '../../domain/detection/detection';
import { box, height, intersectionArea, area, width, type Box } from '../../domain/geometry/box';
import type { PictureSize } from '../../domain/units';
import { pixelsOf, type AddPixel } from '../proof/picture-pixels';
import type { SmallPicture } from './small-picture';

/** Of a box, in pixels of the small picture: in a smaller one there is more edge than paint. */
const narrowest = 12;
const lowest = 9;
/** Of a box, under boxes that stand nearer to the camera. */
const mostHidden = 0.4;

/**
 * Below this brightness of a quarter of the picture it is night: 9 to 15 in films of lit streets by night,
 * 56 and more in those of evenings, rain and low sun, and on real roads by day.
 */
const darkestQuarter = 25;
const nightGrid = { columns: 32, rows: 18 };

/** Places a side; a body has no more to say. */
const bodyPlaces = 20;
/** Of the box, from left to right and from top to bottom: without its corners, wheels and shadow. */
const inner = { left: 0.1, right: 0.9, top: 0.08, bottom: 0.88 };
/** Of the box, how far beside and below it the road is looked at. */
const beside = 0.15;
const roadPlaces = 40;

/**
 * What the small picture of a frame says of the colours of its vehicles; one for each detection, in
 * their order, undefined where it was not looked at: no vehicle with a colour of its own, too small, or
 * mostly hidden.
 * @param space the picture in whose pixels the boxes are
 */
export function colourLooks(
  picture: SmallPicture,
  detections: readonly Detection[],
  space: PictureSize,
): readonly (ColourLook | undefined)[] {
  const boxes = detections.map(({ box: each }) => inPicture(each, picture, space));
  const addPixel = pixelsOf(picture);
  const night = isNight(picture, addPixel);
  return detections.map((detection, index) => {
    const own = boxes[index]!;
    if (!hasColour(detection.class) || width(own) < narrowest || height(own) < lowest) {
      return undefined;
    }
    const others = boxes.filter((_, other) => other !== index);
    // Who stands lower in the picture is nearer, and hides.
    const nearer = others.filter(({ bottom }) => bottom > own.bottom);
    const hidden = nearer.reduce((sum, each) => sum + intersectionArea(own, each), 0);
    if (hidden > mostHidden * area(own)) return undefined;
    if (night) return 'unclear';
    const body = pixelsAt(bodyGrid(own), nearer, picture, addPixel);
    const road = pixelsAt(roadRing(own), others, picture, addPixel);
    return bodyColour(body, road) ?? 'unclear';
  });
}

/** Whether so much of a picture is dark that lamps say what colours are seen. */
function isNight(picture: PictureSize, addPixel: AddPixel): boolean {
  const lights: number[] = [];
  const sum = new Int32Array(3);
  for (let row = 0.5; row < nightGrid.rows; row += 1) {
    for (let column = 0.5; column < nightGrid.columns; column += 1) {
      sum.fill(0);
      const x = Math.floor((column / nightGrid.columns) * picture.width);
      addPixel(x, Math.floor((row / nightGrid.rows) * picture.height), sum);
      lights.push(0.299 * sum[0]! + 0.587 * sum[1]! + 0.114 * sum[2]!);
    }
  }
  return percentile(lights, 0.25) < darkestQuarter;
}

type Place = readonly [x: number, y: number];

function* bodyGrid(own: Box): Generator<Place> {
  const along = (from: number, to: number, index: number): number =>
    from + ((to - from) * (index + 0.5)) / bodyPlaces;
  for (let row = 0; row < bodyPlaces; row += 1) {
    const y = own.top + height(own) * along(inner.top, inner.bottom, row);
    for (let column = 0; column < bodyPlaces; column += 1) {
      yield [own.left + width(own) * along(inner.left, inner.right, column), y];
    }
  }
}

/** Beside the lower part of the box and below it. */
function* roadRing(own: Box): Generator<Place> {
  const [wide, high] = [width(own), height(own)];
  for (let place = 0; place < roadPlaces; place += 1) {
    const share = (place + 0.5) / roadPlaces;
    const y = own.top + high * (0.4 + 0.7 * share);
    yield [own.left - beside * wide, y];
    yield [own.right + beside * wide, y];
    yield [own.left + wide * ((1 + 2 * beside) * share - beside), own.bottom + beside * high];
  }
}

/** Red, green and blue at these places, but for those outside of the picture and in one of the boxes. */
function pixelsAt(
  places: Iterable<Place>,
  without: readonly Box[],
  { width: wide, height: high }: PictureSize,
  addPixel: AddPixel,
): Uint8Array {
  const found: number[] = [];
  const sum = new Int32Array(3);
  for (const [placeX, placeY] of places) {
    const x = Math.floor(placeX);
    const y = Math.floor(placeY);
    if (x < 0 || y < 0 || x >= wide || y >= high) continue;
    if (without.some((each) => isInside(each, placeX, placeY))) continue;
    sum.fill(0);
    addPixel(x, y, sum);
    found.push(sum[0]!, sum[1]!, sum[2]!);
  }
  return Uint8Array.from(found);
}

const isInside = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

function inPicture(of: Box, { region, ...size }: SmallPicture, space: PictureSize): Box {
  const x = (value: number): number =>
    ((value / space.width - region.x) / region.width) * size.width;
  const y = (value: number): number =>
    ((value / space.height - region.y) / region.height) * size.height;
  return box(x(of.left), y(of.top), x(of.right), y(of.bottom));
}
