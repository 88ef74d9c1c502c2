import { integersAttribute, stringAttribute, stringsAttribute } from '../tfjs-node.mjs';
import { padBefore } from './pads.mjs';

/**
 * TensorFlow keeps a kernel as [height, width, in, out], or [height, width, channel, multiplier]
 * for a depthwise one; ONNX wants [out, in / groups, height, width].
 */
export function onnxKernel({ shape, data }, depthwise) {
  const [height, width, inner, outer] = shape;
  const channels = depthwise ? inner * outer : outer;
  const depth = depthwise ? 1 : inner;
  const kernel = new Float32Array(data.length);
  const area = height * width;
  for (let at = 0; at < area; at++)
    for (let i = 0; i < inner; i++)
      for (let o = 0; o < outer; o++) {
        const to = depthwise ? i * outer + o : o * inner + i;
        kernel[to * area + at] = data[(at * inner + i) * outer + o];
      }
  return { shape: [channels, depth, height, width], data: kernel };
}

/**
 * TensorFlow's SAME as explicit pads [top, left, bottom, right]. It depends on the size of the
 * input only through its remainder by the stride, which is 0 here because the sides of the model's
 * input are multiples of 32 and every stride divides that.
 */
export function samePads(kernelSize, strides) {
  const total = kernelSize.map((size, axis) => Math.max(0, size - strides[axis]));
  const before = total.map((pad) => pad >> 1);
  return [...before, ...total.map((pad, axis) => pad - before[axis])];
}

const fusedBias = (node) =>
  stringsAttribute(node, 'fused_ops')[0] === 'BiasAdd' ? node.input[2] : undefined;

/** The pads of a node's own attribute, or those of a pad in front of it. */
function padded(node, kernelSize, strides, converter) {
  if (stringAttribute(node, 'padding', 'VALID') === 'SAME')
    return { input: node.input[0], pads: samePads(kernelSize, strides) };
  const isZero = (border) => border === 0;
  const found = padBefore(node.input[0], isZero, converter);
  return found ?? { input: node.input[0], pads: [0, 0, 0, 0] };
}

/**
 * Conv2D, DepthwiseConv2dNative and their fused forms (bias, then an activation).
 * @param bias name of a constant that is added to the channels, of an unfused node
 */
export function lowerConvolution(node, converter, bias = fusedBias(node)) {
  const depthwise = node.op.includes('Depthwise');
  const { shape, data } = onnxKernel(converter.weight(node.input[1]), depthwise);
  const [, strideY, strideX] = integersAttribute(node, 'strides');
  if (integersAttribute(node, 'dilations').some((dilation) => dilation !== 1))
    throw new Error(`${node.name} is dilated, which is not supported.`);
  const kernelSize = shape.slice(2);
  const { input, pads } = padded(node, kernelSize, [strideY, strideX], converter);
  const inputs = [
    converter.value(input),
    converter.graph.floats(shape, data),
    ...(bias === undefined
      ? []
      : [converter.graph.floats([shape[0]], converter.weight(bias).data)]),
  ];
  const result = converter.graph.node('Conv', inputs, {
    kernel_shape: kernelSize,
    strides: [strideY, strideX],
    pads,
    group: depthwise ? shape[0] : 1,
  });
  return stringsAttribute(node, 'fused_ops')
    .filter((operation) => operation !== 'BiasAdd')
    .reduce((value, activation) => converter.graph.node(activation, [value]), result);
}
