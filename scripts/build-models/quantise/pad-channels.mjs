import { arrangeChannels, paddedTo } from '../channels.mjs';
import { OnnxGraph } from '../onnx-graph.mjs';
import { ChannelGroups } from './channel-groups.mjs';
import { isDepthwise } from './graph-wiring.mjs';

/** Axes of [out, in, height, width], and of [out], as `arrangeChannels` counts them. */
const outAxis = { kernel: 3, bias: 0 };
const inAxis = 2;

/**
 * The same function with channels of zeros that make every depthwise convolution's number of channels a
 * multiple: onnxruntime's depthwise kernel on bytes takes 16 at a time, and those that are left over
 * one by one. Nothing changes in the figures: nobody gives the zeros a weight, and every operator
 * between convolutions keeps each channel to itself.
 * @param {OnnxGraph} graph is left as it is
 * @returns {OnnxGraph}
 */
export function padChannels(graph, multiple) {
  const groups = new ChannelGroups(graph);
  const constants = new Map(graph.constants.map((constant) => [constant.name, constant]));
  const pad = (name, axis, width) => {
    const constant = constants.get(name);
    const has = constant.shape[constant.shape.length - 1 - axis];
    if (width === undefined || width === has) return;
    constants.set(name, { ...constant, ...arrangeChannels(constant, axis, paddedTo(width, has)) });
  };
  const padded = (node) => {
    if (node.operator !== 'Conv') return node;
    const [input, kernel, bias] = node.inputs;
    const width = groups.widened(node.output, multiple);
    pad(kernel, outAxis.kernel, width);
    if (bias !== undefined) pad(bias, outAxis.bias, width);
    if (isDepthwise(node)) return { ...node, attributes: { ...node.attributes, group: width } };
    pad(kernel, inAxis, groups.widened(input, multiple));
    return node;
  };
  const result = new OnnxGraph(graph.name);
  result.inputs = graph.inputs;
  result.outputs = graph.outputs;
  result.nodes = graph.nodes.map(padded);
  result.constants = [...constants.values()];
  return result;
}
