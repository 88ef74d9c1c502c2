import { pixelPoint, type PixelPoint } from '../geometry/point';
import { groundPoint, type CalibrationPoint, type GroundPoint } from './calibration-point';
import { leastSquares } from './linear-equations';

/** Nine numbers, row by row, that take (x, y, 1) of one plane to another one. */
export type Matrix = readonly [
  ...[number, number, number],
  ...[number, number, number],
  ...[number, number, number],
];

/** How the flat ground is seen on the picture of a camera that does not move. */
export class Homography {
  readonly #toGround: Matrix;
  /** From the ground to the picture, row by row. */
  readonly toPicture: Matrix;

  constructor(toGround: Matrix) {
    this.#toGround = toGround;
    this.toPicture = adjugate(toGround);
  }

  /** Undefined at the horizon and above it, where there is no ground. */
  groundAt({ x, y }: PixelPoint): GroundPoint | undefined {
    const seen = project(this.#toGround, x, y);
    return seen && groundPoint(seen[0], seen[1]);
  }

  /** Undefined behind the camera. */
  pictureAt({ x, y }: GroundPoint): PixelPoint | undefined {
    const seen = project(this.toPicture, x, y);
    return seen && pixelPoint(seen[0], seen[1]);
  }
}

/**
 * The homography of four points or more by least squares: the direct linear transformation on
 * coordinates that are moved and scaled to about 1 (Hartley, "In defense of the eight-point
 * algorithm", 1997), without which the equations of pixels and metres lose half their digits.
 * @returns undefined when the points do not fix one: fewer than four, or three of four on a line,
 * or one of them beyond the horizon that the others make
 */
export function homographyOf(points: readonly CalibrationPoint[]): Homography | undefined {
  if (points.length < 4) return undefined;
  const picture = conditioning(points.map((point) => point.picture));
  const ground = conditioning(points.map((point) => point.ground));
  const rows = points.flatMap((point) => {
    const [x, y] = conditioned(picture, point.picture);
    const [u, v] = conditioned(ground, point.ground);
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const solved = leastSquares(rows);
  if (solved === undefined) return undefined;
  const inner = [...solved, 1] as unknown as Matrix;
  const toGround = times(times(uncondition(ground), inner), condition(picture));
  const signed = facing(toGround, points);
  return signed && Math.abs(determinant(inner)) > 1e-9 ? new Homography(signed) : undefined;
}

interface Conditioning {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Their middle becomes 0, their mean distance from it the root of 2. */
function conditioning(points: readonly { readonly x: number; readonly y: number }[]): Conditioning {
  const mean = (of: (point: { readonly x: number; readonly y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const distance = mean((point) => Math.hypot(point.x - x, point.y - y));
  return { x, y, scale: distance > 0 ? Math.SQRT2 / distance : 1 };
}

const conditioned = (
  { x, y, scale }: Conditioning,
  point: { readonly x: number; readonly y: number },
): readonly [number, number] => [(point.x - x) * scale, (point.y - y) * scale];

const condition = ({ x, y, scale }: Conditioning): Matrix => [
  ...([scale, 0, -x * scale] as const),
  ...([0, scale, -y * scale] as const),
  ...([0, 0, 1] as const),
];
const uncondition = ({ x, y, scale }: Conditioning): Matrix => [
  ...([1 / scale, 0, x] as const),
  ...([0, 1 / scale, y] as const),
  ...([0, 0, 1] as const),
];

/** With the sign that makes the points lie in front of the camera; undefined if some would not. */
function facing(matrix: Matrix, points: readonly CalibrationPoint[]): Matrix | undefined {
  const depths = points.map(({ picture }) => depth(matrix, picture.x, picture.y));
  if (depths.every((each) => each > 0)) return matrix;
  if (!depths.every((each) => each < 0)) return undefined;
  return matrix.map((each) => -each) as unknown as Matrix;
}

const depth = ([, , , , , , g, h, i]: Matrix, x: number, y: number): number => g * x + h * y + i;

function project(matrix: Matrix, x: number, y: number): readonly [number, number] | undefined {
  const [a, b, c, d, e, f] = matrix;
  const w = depth(matrix, x, y);
  return w > 0 ? [(a * x + b * y + c) / w, (d * x + e * y + f) / w] : undefined;
}

function times(one: Matrix, other: Matrix): Matrix {
  const at = (row: number, column: number): number =>
    one[3 * row]! * other[column]! +
    one[3 * row + 1]! * other[3 + column]! +
    one[3 * row + 2]! * other[6 + column]!;
  return [0, 1, 2].flatMap((row) => [at(row, 0), at(row, 1), at(row, 2)]) as unknown as Matrix;
}

const determinant = ([a, b, c, d, e, f, g, h, i]: Matrix): number =>
  a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);

/** The inverse but for its size, with the sign that keeps what is in front in front. */
function adjugate(matrix: Matrix): Matrix {
  const [a, b, c, d, e, f, g, h, i] = matrix;
  const sign = Math.sign(determinant(matrix));
  return [
    ...[e * i - f * h, c * h - b * i, b * f - c * e],
    ...[f * g - d * i, a * i - c * g, c * d - a * f],
    ...[d * h - e * g, b * g - a * h, a * e - b * d],
  ].map((each) => each * sign) as unknown as Matrix;
}
