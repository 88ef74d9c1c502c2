import { basename } from 'node:path';
import { Failure } from '../contracts/errors';
import type { ModelInput } from '../contracts/model-manifest';
import type { TensorDescription } from './ort-session';

export const describeTensor = ({ name, type, dimensions }: TensorDescription): string =>
  `"${name}" ${type} [${dimensions.join(', ')}]`;

export interface PictureInput {
  readonly name: string;
  readonly tensor: ModelInput['tensor'];
  readonly type: ModelInput['type'];
  /** Undefined where the file leaves the side open. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

const numberOf = (dimension: number | string | undefined): number | undefined =>
  typeof dimension === 'number' ? dimension : undefined;

/**
 * Reads the input of a detector: one picture of three channels.
 * @throws Failure MODEL_SHAPE_WRONG with what was found
 */
export function pictureInput(file: string, inputs: readonly TensorDescription[]): PictureInput {
  const [input, ...others] = inputs;
  const refuse = (): never => {
    throw new Failure(
      'MODEL_SHAPE_WRONG',
      `"${basename(file)}" does not take one picture: its input is ` +
        `${inputs.map(describeTensor).join(' and ') || 'missing'}, and supported is one input of ` +
        'uint8 or float32 [1, 3, height, width] or [1, height, width, 3].',
    );
  };
  if (input === undefined || others.length > 0) return refuse();
  const { name, type, dimensions } = input;
  const [batch, first, second, third] = dimensions;
  if (type !== 'uint8' && type !== 'float32') return refuse();
  if (dimensions.length !== 4 || (typeof batch === 'number' && batch !== 1)) return refuse();
  if (first === 3) {
    return { name, type, tensor: 'nchw', height: numberOf(second), width: numberOf(third) };
  }
  if (third === 3) {
    return { name, type, tensor: 'nhwc', height: numberOf(first), width: numberOf(second) };
  }
  return refuse();
}
