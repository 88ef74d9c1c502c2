import { channelAxis } from './axes.mjs';

/**
 * Pads that the TensorFlow graph writes as an operator of its own. Convolution and pooling take them as
 * an attribute, which saves a copy of the picture.
 * @param {(border: number) => boolean} suits whether a border of this value is what the operator pads with
 * @returns {{input: string, pads: number[]} | undefined} what is padded, and [top, left, bottom, right];
 *   undefined where there is no pad in front
 */
export function padBefore(name, suits, converter) {
  const node = converter.source(name);
  if (node?.op === 'Transpose') return padBefore(node.input[0], suits, converter);
  if (node?.op !== 'Pad' && node?.op !== 'PadV2') return undefined;
  const border = node.op === 'Pad' ? 0 : converter.scalar(node.input[2]);
  if (!suits(border)) throw new Error(`${node.name} pads with ${border}, which is not supported.`);
  const pairs = [...converter.weight(node.input[1]).data];
  const heightAxis = channelAxis(node.input[0], converter) === 1 ? 2 : 1;
  const [top, bottom, left, right] = pairs.slice(heightAxis * 2, heightAxis * 2 + 4);
  return { input: node.input[0], pads: [top, left, bottom, right] };
}
