import { basename } from 'node:path';
import { Failure } from '../contracts/errors';
import { mostInputSide, type ModelInput } from '../contracts/model-manifest';
import type { InputSize } from './layouts/output-layout';
import type { ConstantInput, TensorDescription } from './ort-session';

export const describeTensor = ({ name, type, dimensions }: TensorDescription): string =>
  `"${name}" ${type} [${dimensions.join(', ')}]`;

export interface PictureInput {
  readonly name: string;
  readonly tensor: ModelInput['tensor'];
  readonly type: ModelInput['type'];
  /** Whether the first dimension counts pictures; torchvision's exports take one without it. */
  readonly batched: boolean;
  /** Undefined where the file leaves the side open. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** A second input that asks for the size in whose pixels the boxes are wanted: width, height. */
  readonly sizeInput: Pick<ConstantInput, 'name' | 'type'> | undefined;
}

type Picture = Pick<PictureInput, 'tensor' | 'batched' | 'width' | 'height'>;

const numberOf = (dimension: number | string | undefined): number | undefined =>
  typeof dimension === 'number' && dimension > 0 ? dimension : undefined;

function pictureOf(dimensions: TensorDescription['dimensions']): Picture | undefined {
  const batched = dimensions.length === 4;
  if (!batched && dimensions.length !== 3) return undefined;
  if (batched && (numberOf(dimensions[0]) ?? 1) !== 1) return undefined;
  const [first, second, third] = batched ? dimensions.slice(1) : dimensions;
  // Exporters that leave every dimension open, the channels too, are PyTorch's: planar.
  const allOpen = [first, second, third].every((size) => numberOf(size) === undefined);
  if (first === 3 || allOpen) {
    return { tensor: 'nchw', batched, height: numberOf(second), width: numberOf(third) };
  }
  if (third === 3) {
    return { tensor: 'nhwc', batched, height: numberOf(first), width: numberOf(second) };
  }
  return undefined;
}

function asSizeInput({
  name,
  type,
  dimensions,
}: TensorDescription): PictureInput['sizeInput'] | undefined {
  const [batch, pair] = dimensions;
  const isPair = dimensions.length === 2 && (numberOf(batch) ?? 1) === 1;
  if (!isPair || (numberOf(pair) ?? 2) !== 2 || !/orig.*size|target.*size/i.test(name)) {
    return undefined;
  }
  return type === 'int64' || type === 'int32' || type === 'float32' ? { name, type } : undefined;
}

/**
 * Reads the inputs of a detector: one picture of three channels, and perhaps its size.
 * @throws Failure MODEL_SHAPE_WRONG with what was found
 */
export function pictureInput(file: string, inputs: readonly TensorDescription[]): PictureInput {
  const refuse = (): never => {
    throw new Failure(
      'MODEL_SHAPE_WRONG',
      `"${basename(file)}" does not take one picture: its input is ` +
        `${inputs.map(describeTensor).join(' and ') || 'missing'}, and supported is one input of ` +
        'uint8, float16 or float32 [1, 3, height, width] or [1, height, width, 3], and beside it at ' +
        'most "orig_target_sizes" [1, 2].',
    );
  };
  const sizeInputs = inputs.map(asSizeInput);
  const [input, ...others] = inputs.filter((_, i) => sizeInputs[i] === undefined);
  const [sizeInput, ...more] = sizeInputs.filter((each) => each !== undefined);
  if (input === undefined || others.length > 0 || more.length > 0) return refuse();
  const { name, type } = input;
  if (type !== 'uint8' && type !== 'float16' && type !== 'float32') return refuse();
  const picture = pictureOf(input.dimensions);
  if (picture === undefined) return refuse();
  if (Math.max(picture.width ?? 0, picture.height ?? 0) > mostInputSide) {
    throw new Failure(
      'MODEL_SHAPE_WRONG',
      `"${basename(file)}" takes larger pictures than Roadglass can give it: its input is ` +
        `${describeTensor(input)}, and the longest side is at most ${mostInputSide}.`,
    );
  }
  return { name, type, ...picture, sizeInput };
}

export function dimensionsOf(
  { tensor, batched }: PictureInput,
  { width, height }: InputSize,
): number[] {
  const picture = tensor === 'nchw' ? [3, height, width] : [height, width, 3];
  return batched ? [1, ...picture] : picture;
}

/** The boxes are wanted in pixels of the input itself; where it lies on the picture is known here. */
export const sizeConstants = (
  { sizeInput }: PictureInput,
  { width, height }: InputSize,
): ConstantInput[] =>
  sizeInput === undefined ? [] : [{ ...sizeInput, dimensions: [1, 2], values: [width, height] }];
