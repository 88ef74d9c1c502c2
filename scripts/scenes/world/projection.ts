import type { CameraPlace } from './scene-description';

/** Three by three, row by row. */
export type Matrix3 = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

type Direction = readonly [x: number, y: number, z: number];

/** Unit vectors in ground coordinates (x east, y north, z up). */
export interface CameraAxes {
  readonly right: Direction;
  readonly up: Direction;
  readonly forward: Direction;
}

/**
 * How a camera is turned from where it was pointed: `pan` about the vertical, to the right if
 * positive; `tilt` then about its own horizontal axis, upwards if positive.
 */
export interface CameraTurn {
  readonly panDegrees: number;
  readonly tiltDegrees: number;
}

/** From metres to pixels: 0, 0 is the outer corner of the first pixel, y points down. */
export interface Projection {
  /** Absent: the point is not in front of the camera. What lies outside of the picture is given. */
  readonly toPicture: (
    x: number,
    y: number,
    z: number,
  ) => readonly [x: number, y: number] | undefined;
  /** Ground (x, y, 1) to picture, up to a factor: positive in front of the camera. */
  readonly groundToPicture: Matrix3;
  /** The inverse, up to a factor; its last element is 1. */
  readonly pictureToGround: Matrix3;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const cross = (a: Direction, b: Direction): Direction => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Where the camera's axes point, without a roll: its horizontal axis is level. */
export const cameraAxes = (camera: CameraPlace, turn?: CameraTurn): CameraAxes => {
  const east = camera.lookingAt[0] - camera.at[0];
  const north = camera.lookingAt[1] - camera.at[1];
  const azimuth = Math.atan2(north, east) - radians(turn?.panDegrees ?? 0);
  const elevation =
    Math.atan2(-camera.heightMetres, Math.hypot(east, north)) + radians(turn?.tiltDegrees ?? 0);
  const forward: Direction = [
    Math.cos(elevation) * Math.cos(azimuth),
    Math.cos(elevation) * Math.sin(azimuth),
    Math.sin(elevation),
  ];
  const right: Direction = [Math.sin(azimuth), -Math.cos(azimuth), 0];
  return { right, up: cross(right, forward), forward };
};

/** @throws RangeError if the matrix has no inverse */
export const inverse = (matrix: Matrix3): Matrix3 => {
  const [a, b, c, d, e, f, g, h, i] = matrix;
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  if (determinant === 0) throw new RangeError('The matrix has no inverse.');
  const adjugate = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
  return adjugate.map((element) => element / determinant) as unknown as Matrix3;
};

/**
 * The pinhole that three.js draws with (`PerspectiveCamera` with `lookAt` and z up): square pixels, the
 * principal point in the middle, no distortion.
 */
export const projectionOf = (
  camera: CameraPlace,
  picture: { readonly width: number; readonly height: number },
  turn?: CameraTurn,
): Projection => {
  const { right, up, forward } = cameraAxes(camera, turn);
  const focal = picture.height / 2 / Math.tan(radians(camera.verticalFieldOfViewDegrees) / 2);
  const [middleX, middleY] = [picture.width / 2, picture.height / 2];
  // A row of the 3x4 camera matrix: how far a point lies along the axis, the camera's place taken off.
  const row = (axis: Direction): readonly [number, number, number, number] => [
    ...axis,
    -(axis[0] * camera.at[0] + axis[1] * camera.at[1] + axis[2] * camera.heightMetres),
  ];
  const [across, upwards, depth] = [row(right), row(up), row(forward)];
  const horizontal = depth.map((value, index) => middleX * value + focal * across[index]!);
  const vertical = depth.map((value, index) => middleY * value - focal * upwards[index]!);

  const toPicture = (x: number, y: number, z: number): readonly [number, number] | undefined => {
    const at = (of: readonly number[]): number => of[0]! * x + of[1]! * y + of[2]! * z + of[3]!;
    const distance = at(depth);
    return distance > 0 ? [at(horizontal) / distance, at(vertical) / distance] : undefined;
  };
  const groundToPicture = [horizontal, vertical, depth].flatMap((of) => [
    of[0]!,
    of[1]!,
    of[3]!,
  ]) as unknown as Matrix3;
  const back = inverse(groundToPicture);
  const pictureToGround = back.map((element) => element / back[8]) as unknown as Matrix3;
  return { toPicture, groundToPicture, pictureToGround };
};

/** A point through a 3x3 matrix, as picture and ground points go through a homography. */
export const throughMatrix = (
  matrix: Matrix3,
  [x, y]: readonly [number, number],
): readonly [x: number, y: number] => {
  const scale = matrix[6] * x + matrix[7] * y + matrix[8];
  return [
    (matrix[0] * x + matrix[1] * y + matrix[2]) / scale,
    (matrix[3] * x + matrix[4] * y + matrix[5]) / scale,
  ];
};
