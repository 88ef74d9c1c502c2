/**
 * What TensorFlow's axes mean. Every value of the ONNX graph is [batch, channels, height, width]; in the
 * TensorFlow graph some are that and some have their channels last, and transpositions lead from one
 * to the other. They vanish here, so whoever speaks of an axis or a size has to ask.
 */
const channelsLast = { order: '0,2,3,1', axis: 3 };
const channelsFirst = { order: '0,3,1,2', axis: 1 };

/** Operators whose result has its channels last, whatever lies before them. */
const channelsLastOperators = [
  'Conv2D',
  '_FusedConv2D',
  'DepthwiseConv2dNative',
  'FusedDepthwiseConv2dNative',
  'MaxPool',
  'ResizeBilinear',
];

const firstValue = (node, converter) =>
  node.input.find((name) => converter.source(name) !== undefined);

/** The axis on which a value of the TensorFlow graph has its channels: 1 or 3. */
export function channelAxis(name, converter) {
  if (name === converter.input.node) return converter.input.channelAxis;
  const node = converter.source(name);
  if (channelsLastOperators.includes(node.op)) return channelsLast.axis;
  if (node.op === 'Transpose') return transposition(node, converter).axis;
  return channelAxis(firstValue(node, converter), converter);
}

/** Between the two orders of axes; others are not known. */
function transposition(node, converter) {
  const order = [...converter.weight(node.input[1]).data].join();
  const to = [channelsLast, channelsFirst].find((each) => each.order === order);
  if (to === undefined)
    throw new Error(`${node.name} transposes to ${order}, which is not supported.`);
  return to;
}

/** A transposition between the two orders changes nothing, because there is only one here. */
export function lowerTranspose(node, converter) {
  transposition(node, converter);
  return converter.value(node.input[0]);
}

/** How many pixels of the model's input lie between neighbouring cells of a value. */
export function pixelsPerCell(name, converter) {
  if (name === converter.input.node) return 1;
  const node = converter.source(name);
  if (node.op === 'ResizeBilinear') {
    const [height] = converter.weight(node.input[1]).data;
    return converter.input.height / height;
  }
  const [, steps = 1] = (node.attr?.strides?.list?.i ?? []).map(Number);
  return steps * pixelsPerCell(firstValue(node, converter), converter);
}
