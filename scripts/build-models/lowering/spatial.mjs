import { isSet } from '../tfjs-node.mjs';

/** Mean over height and width: what squeeze-and-excite starts with. */
export function lowerMean(node, converter) {
  const axes = [...converter.weight(node.input[1]).data].sort();
  if (!isSet(node, 'keep_dims') || axes.join() !== '1,2')
    throw new Error(`${node.name} is a mean that is not over height and width.`);
  return converter.graph.node('GlobalAveragePool', [converter.value(node.input[0])]);
}

/**
 * The model only ever doubles a feature map, so the factor is written instead of the size and the
 * file is good for every input size. TensorFlow 1 samples at x / 2 ("asymmetric").
 */
export function lowerResizeBilinear(node, converter) {
  if (isSet(node, 'align_corners') || isSet(node, 'half_pixel_centers'))
    throw new Error(`${node.name} samples in a way that is not supported.`);
  const scales = converter.graph.floats([4], [1, 1, 2, 2]);
  return converter.graph.node('Resize', [converter.value(node.input[0]), '', scales], {
    mode: 'linear',
    coordinate_transformation_mode: 'asymmetric',
  });
}

const tensorflowChannelAxis = 3;

/** Joins channels; `each` may add a node to every part. */
export function lowerConcat(node, converter, each = (value) => value) {
  const axis = converter.scalar(node.input.at(-1));
  if (axis !== tensorflowChannelAxis) throw new Error(`${node.name} does not join channels.`);
  const inputs = node.input.slice(0, -1).map((name) => each(converter.value(name)));
  return converter.graph.node('Concat', inputs, { axis: 1 });
}
