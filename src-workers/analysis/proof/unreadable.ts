import type { RoadUserClass } from '../../domain/detection/road-user';
import { height, width, type Box } from '../../domain/geometry/box';
import type { Raster } from '../image-encoder';

/**
 * What makes faces and number plates unreadable in pictures that are kept. Nothing here looks for them:
 * a detector that misses one would keep it. All of a picture loses everything smaller than a letter.
 */

/**
 * Side of the squares whose mean is all that remains, in metres: a letter of a number plate is 3 to 5 cm
 * wide and 7 to 8 cm high, one square at most, and can be read from five on; a face is two squares wide,
 * and is known from a dozen on.
 */
const squareMetres = 0.08;

/**
 * The shorter side of a road user's box, in metres, as it is usually seen: the height of a car, the width
 * of others. Who is larger in truth loses a little more.
 */
function shorterSideMetres(roadUser: RoadUserClass): number {
  switch (roadUser) {
    case 'pedestrian':
      return 0.5;
    case 'bicycle':
    case 'scooter':
    case 'motorcycle':
      return 0.7;
    case 'car':
    case 'emergency-vehicle':
      return 1.5;
    case 'van':
      return 2;
    case 'bus':
    case 'truck':
    case 'trailer':
    case 'construction-vehicle':
      return 2.5;
  }
}

/** Side of such a square in a picture, in its pixels. @param box of the road user in that picture */
export const squareInPicture = (roadUser: RoadUserClass, box: Box): number =>
  (squareMetres * Math.min(width(box), height(box))) / shorterSideMetres(roadUser);

/**
 * Of the longer side of the whole picture: squares of a strip, where no road user says how large a metre
 * is. A plate's letter, a 36th of a car's width, is less than two of them on any car of up to nine
 * tenths of the picture.
 */
export const squareOfStrip = 1 / 80;

/** The means of squares, drawn soft; a picture whose pixels are larger stays as it is. */
export function withoutDetail(raster: Raster, square: number): Raster {
  if (square <= 1) return raster;
  const columns = Math.max(1, Math.floor(raster.width / square));
  const rows = Math.max(1, Math.floor(raster.height / square));
  const means = meansOf(raster, columns, rows);
  const rgba = new Uint8ClampedArray(raster.rgba.length);
  for (let y = 0, to = 0; y < raster.height; y += 1) {
    const [upper, lower, down] = between(y, raster.height, rows);
    for (let x = 0; x < raster.width; x += 1, to += 4) {
      const [left, right, across] = between(x, raster.width, columns);
      for (let colour = 0; colour < 3; colour += 1) {
        const at = (row: number, column: number): number =>
          means[3 * (row * columns + column) + colour]!;
        const above = at(upper, left) + across * (at(upper, right) - at(upper, left));
        const below = at(lower, left) + across * (at(lower, right) - at(lower, left));
        rgba[to + colour] = above + down * (below - above);
      }
      rgba[to + 3] = 255;
    }
  }
  return { ...raster, rgba };
}

/** The same for a column of a strip, red, green and blue of each pixel. @param square in pixels */
export function columnWithoutDetail(column: Uint8Array, square: number): Uint8Array {
  const height = column.length / 3;
  const rgba = new Uint8ClampedArray(4 * height);
  for (let row = 0; row < height; row += 1) {
    rgba.set(column.subarray(3 * row, 3 * row + 3), 4 * row);
  }
  const soft = withoutDetail({ width: 1, height, rgba }, square).rgba;
  return Uint8Array.from(column, (_, index) => soft[4 * Math.floor(index / 3) + (index % 3)]!);
}

/**
 * Of twice a cell in each direction, so that what is as fine as a cell leaves no pattern of its own, as it
 * would where stripes and cells beat.
 */
function meansOf({ width: wide, height: high, rgba }: Raster, columns: number, rows: number) {
  const means = new Float64Array(3 * columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = around(row, rows, high);
    for (let column = 0; column < columns; column += 1) {
      const [left, right] = around(column, columns, wide);
      const cell = 3 * (row * columns + column);
      for (let y = top; y < bottom; y += 1) {
        for (let x = left, from = 4 * (y * wide + left); x < right; x += 1, from += 4) {
          for (let colour = 0; colour < 3; colour += 1)
            means[cell + colour]! += rgba[from + colour]!;
        }
      }
      const count = (right - left) * (bottom - top);
      for (let colour = 0; colour < 3; colour += 1) means[cell + colour]! /= count;
    }
  }
  return means;
}

/** The pixels from half a cell before a cell to half a cell behind it. */
function around(cell: number, cells: number, pixels: number): [number, number] {
  const edge = (place: number): number => Math.round((place * pixels) / cells);
  return [Math.max(0, edge(cell - 0.5)), Math.min(pixels, edge(cell + 1.5))];
}

/** The two cells between whose middles a pixel lies, and how far it is from the first to the second. */
function between(pixel: number, pixels: number, cells: number): [number, number, number] {
  const place = Math.min(cells - 1, Math.max(0, ((pixel + 0.5) * cells) / pixels - 0.5));
  const first = Math.floor(place);
  return [first, Math.min(cells - 1, first + 1), place - first];
}
