/**
 * A frame is the mean of so many pictures, each a moment of the open shutter and each seen through
 * another place of the pixel: motion blur and smooth edges for the price of one of them.
 */
export const SUB_MOMENTS = 4;

/** Offsets from the middle of a pixel: a rotated grid, so that level and upright edges get four steps. */
export const pixelOffsets: readonly (readonly [x: number, y: number])[] = [
  [-0.125, -0.375],
  [0.375, -0.125],
  [-0.375, 0.125],
  [0.125, 0.375],
];

/** The pictures lie side by side in one target, in columns and rows. */
export const tileOf = (index: number): readonly [column: number, row: number] => [
  index % 2,
  Math.floor(index / 2),
];

/** Film time of each, spread evenly over the open shutter around the frame's own time. */
export const momentsOfFrame = (
  frame: number,
  framesPerSecond: number,
  shutter: number,
): readonly number[] =>
  pixelOffsets.map(
    (_, index) => (frame + ((index + 0.5) / SUB_MOMENTS - 0.5) * shutter) / framesPerSecond,
  );
