import { lowerTranspose } from './lowering/axes.mjs';
import { lowerConvolution } from './lowering/convolution.mjs';
import {
  lowerAdd,
  lowerIdentity,
  lowerLeakyRelu,
  lowerMul,
  lowerRelu,
  lowerSigmoid,
} from './lowering/elementwise.mjs';
import { lowerConcat, lowerMaxPool, lowerMean, lowerResizeBilinear } from './lowering/spatial.mjs';

const lowerings = {
  _FusedConv2D: lowerConvolution,
  FusedDepthwiseConv2dNative: lowerConvolution,
  Conv2D: lowerConvolution,
  DepthwiseConv2dNative: lowerConvolution,
  Add: lowerAdd,
  AddV2: lowerAdd,
  Mul: lowerMul,
  Relu: lowerRelu,
  LeakyRelu: lowerLeakyRelu,
  Sigmoid: lowerSigmoid,
  Identity: lowerIdentity,
  Mean: lowerMean,
  ResizeBilinear: lowerResizeBilinear,
  ConcatV2: lowerConcat,
  MaxPool: lowerMaxPool,
  Transpose: lowerTranspose,
};

/**
 * Lowers the nodes of a TensorFlow.js graph (NHWC) to ONNX operators (NCHW), on demand from the
 * outputs, so that what no output needs is left behind. No transposition is needed because every
 * operator is one whose axes are known; those that the TensorFlow graph has vanish.
 */
export class Converter {
  #lowered = new Map();

  /**
   * @param model as `readTfjsModel` returns it
   * @param graph the `OnnxGraph` that receives the nodes
   * @param {{node: string, value: string, channelAxis: number, height: number}} input the TensorFlow node
   *   of the picture, the value of the graph that stands for it, which of its axes are the channels, and
   *   its height where the TensorFlow graph states sizes
   */
  constructor({ nodes, weights }, graph, input) {
    this.nodes = nodes;
    this.weights = weights;
    this.graph = graph;
    this.input = input;
    this.#lowered.set(input.node, input.value);
  }

  /** The node that produces a value, or undefined when it is a constant. */
  source(name) {
    return this.weights.has(name) ? undefined : this.nodes.get(name);
  }

  weight(name) {
    const weight = this.weights.get(name);
    if (weight === undefined) throw new Error(`${name} is not a constant.`);
    return weight;
  }

  /** The number of a constant without axes, else undefined. */
  scalar(name) {
    const weight = this.weights.get(name);
    return weight?.data.length === 1 ? weight.data[0] : undefined;
  }

  /** The name of the ONNX value of a TensorFlow node; lowers the node when it is not there yet. */
  value(name) {
    const known = this.#lowered.get(name);
    if (known !== undefined) return known;
    const node = this.nodes.get(name);
    const lower = lowerings[node?.op];
    if (lower === undefined)
      throw new Error(`Operator ${node?.op ?? '(none)'} of ${name} is not supported.`);
    const value = lower(node, this);
    this.#lowered.set(name, value);
    return value;
  }
}
