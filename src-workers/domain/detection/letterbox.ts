import { box, type Box } from '../geometry/box';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * Where the picture lies in a detector's input. `stretched`: it covers all of it, whatever its shape, as
 * detectors want it that were trained so.
 */
export type Placement = 'centre' | 'top-left' | 'stretched';

/**
 * A step of the input is only spent on rows when more than an eighth of it is needed: 848x480 then
 * takes 512x288 at 99 % of the scale instead of 512x320 with a tenth of it grey.
 */
const sparedStep = 1 / 8;

/** The input of a fully convolutional detector that fits the picture, with sides that are multiples of a step. */
export function fittedInput(picture: Size, longSide: number, multipleOf: number): Size {
  const scale = longSide / Math.max(picture.width, picture.height);
  const fit = (side: number): number =>
    multipleOf * Math.max(1, Math.ceil((side * scale) / multipleOf - sparedStep));
  return { width: fit(picture.width), height: fit(picture.height) };
}

/** The whole pixels of the input that the picture covers: as many as fit, unless it is stretched. */
export function letterbox(picture: Size, input: Size, placement: Placement): Rectangle {
  if (placement === 'stretched') return { x: 0, y: 0, width: input.width, height: input.height };
  const scale = Math.min(input.width / picture.width, input.height / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const share = placement === 'centre' ? 0.5 : 0;
  return {
    x: Math.floor((input.width - width) * share),
    y: Math.floor((input.height - height) * share),
    width,
    height,
  };
}

/**
 * Takes a box from the input's pixels to the picture's, clipped to the part that was analysed.
 * @returns undefined where nothing of the box lies in that part
 */
export function fromInput(inInput: Box, placed: Rectangle, analysed: Rectangle): Box | undefined {
  const x = (value: number): number => ((value - placed.x) * analysed.width) / placed.width;
  const y = (value: number): number => ((value - placed.y) * analysed.height) / placed.height;
  const clip = (value: number, limit: number): number => Math.min(Math.max(value, 0), limit);
  const left = analysed.x + clip(x(inInput.left), analysed.width);
  const right = analysed.x + clip(x(inInput.right), analysed.width);
  const top = analysed.y + clip(y(inInput.top), analysed.height);
  const bottom = analysed.y + clip(y(inInput.bottom), analysed.height);
  return left < right && top < bottom ? box(left, top, right, bottom) : undefined;
}
