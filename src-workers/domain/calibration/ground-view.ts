import { pixelPoint, type PixelPoint } from '../geometry/point';
import type { PictureSize } from '../units';
import type { GroundPoint } from './calibration-point';
import type { Homography } from './homography';

/** A focal length outside of this range, in longer sides of the picture, is a fault of the calibration. */
const [shortestLens, longestLens] = [0.3, 20];

type Column = readonly [x: number, y: number, w: number];

/**
 * What stands on the ground, as a camera sees it. How high that is on the picture follows from the ground's
 * homography alone, if the pixels are square and the picture's middle is the lens's (Zhang, "A flexible new
 * technique for camera calibration", 2000).
 */
export class GroundView {
  readonly homography: Homography;
  readonly picture: PictureSize;
  readonly #upwards: Column | undefined;

  constructor(homography: Homography, picture: PictureSize) {
    this.homography = homography;
    this.picture = picture;
    this.#upwards = upwards(homography, picture);
  }

  /** Whether heights are known: not from straight above, where they do not show, nor from bad points. */
  get knowsHeights(): boolean {
    return this.#upwards !== undefined;
  }

  /** @param metres above the ground; without known heights all is on it. Undefined behind the camera. */
  pictureAt(point: GroundPoint, metres = 0): PixelPoint | undefined {
    if (this.#upwards === undefined || metres === 0) return this.homography.pictureAt(point);
    const [a, b, c, d, e, f, g, h, i] = this.homography.toPicture;
    const [x, y, w] = this.#upwards;
    const depth = g * point.x + h * point.y + i + w * metres;
    return depth > 0
      ? pixelPoint(
          (a * point.x + b * point.y + c + x * metres) / depth,
          (d * point.x + e * point.y + f + y * metres) / depth,
        )
      : undefined;
  }
}

/** What a metre upwards adds to a homogeneous point of the picture, as the homography scales it. */
function upwards({ toPicture }: Homography, picture: PictureSize): Column | undefined {
  const [a, b, , d, e, , g, h] = toPicture;
  const [middleX, middleY] = [picture.width / 2, picture.height / 2];
  const one: Column = [a - middleX * g, d - middleY * g, g];
  const other: Column = [b - middleX * h, e - middleY * h, h];
  const focal = focalLength(one, other);
  const side = Math.max(picture.width, picture.height);
  if (!(focal > shortestLens * side && focal < longestLens * side)) return undefined;
  const p = behindLens(one, focal);
  const q = behindLens(other, focal);
  const metre = Math.sqrt(Math.hypot(...p) * Math.hypot(...q));
  const x = (p[1] * q[2] - p[2] * q[1]) / metre;
  const y = (p[2] * q[0] - p[0] * q[2]) / metre;
  const w = (p[0] * q[1] - p[1] * q[0]) / metre;
  const column: Column = [x * focal + middleX * w, y * focal + middleY * w, w];
  // Up is up on the picture, on which side of the ground's axes ever it lies.
  return column[1] > picture.height * w ? [-column[0], -column[1], -column[2]] : column;
}

/** Two directions of the ground that are square and of one length are so behind the lens: in pixels, or NaN. */
function focalLength(one: Column, other: Column): number {
  const square = one[0] * other[0] + one[1] * other[1];
  const length = one[0] ** 2 + one[1] ** 2 - other[0] ** 2 - other[1] ** 2;
  const rest = square * one[2] * other[2] + length * (one[2] ** 2 - other[2] ** 2);
  return Math.sqrt(-(square ** 2 + length ** 2) / rest);
}

const behindLens = ([x, y, w]: Column, focal: number): Column => [x / focal, y / focal, w];
