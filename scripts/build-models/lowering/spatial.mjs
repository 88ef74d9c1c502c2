import { integersAttribute, isSet, stringAttribute } from '../tfjs-node.mjs';
import { channelAxis, pixelsPerCell } from './axes.mjs';
import { padBefore } from './pads.mjs';

/** Mean over height and width: what squeeze-and-excite starts with. */
export function lowerMean(node, converter) {
  const axes = [...converter.weight(node.input[1]).data].sort();
  if (!isSet(node, 'keep_dims') || axes.join() !== '1,2')
    throw new Error(`${node.name} is a mean that is not over height and width.`);
  return converter.graph.node('GlobalAveragePool', [converter.value(node.input[0])]);
}

/**
 * TensorFlow states the size of the result for the one size of input it was exported with. Written is the
 * factor, so that the file is good for every input. TensorFlow 1 samples at x / 2 ("asymmetric"), later
 * versions at the middle of the pixel.
 */
export function lowerResizeBilinear(node, converter) {
  if (isSet(node, 'align_corners'))
    throw new Error(`${node.name} samples in a way that is not supported.`);
  const before = pixelsPerCell(node.input[0], converter);
  const factor = before / pixelsPerCell(node.name, converter);
  const scales = converter.graph.floats([4], [1, 1, factor, factor]);
  return converter.graph.node('Resize', [converter.value(node.input[0]), '', scales], {
    mode: 'linear',
    coordinate_transformation_mode: isSet(node, 'half_pixel_centers') ? 'half_pixel' : 'asymmetric',
  });
}

/** Joins channels; `each` may add a node to every part. */
export function lowerConcat(node, converter, each = (value) => value) {
  const axis = converter.scalar(node.input.at(-1));
  if (axis !== channelAxis(node.name, converter))
    throw new Error(`${node.name} does not join channels.`);
  const inputs = node.input.slice(0, -1).map((name) => each(converter.value(name)));
  return converter.graph.node('Concat', inputs, { axis: 1 });
}

/** A maximum that a pad in front of it cannot win: ONNX never lets its own pads win. */
export function lowerMaxPool(node, converter) {
  const [, height, width] = integersAttribute(node, 'ksize');
  const [, strideY, strideX] = integersAttribute(node, 'strides');
  if (stringAttribute(node, 'padding', 'VALID') !== 'VALID')
    throw new Error(`${node.name} pads by itself, which is not supported.`);
  const neverWins = (border) => border <= -3e38;
  const none = { input: node.input[0], pads: [0, 0, 0, 0] };
  const { input, pads } = padBefore(node.input[0], neverWins, converter) ?? none;
  return converter.graph.node('MaxPool', [converter.value(input)], {
    kernel_shape: [height, width],
    strides: [strideY, strideX],
    pads,
  });
}
