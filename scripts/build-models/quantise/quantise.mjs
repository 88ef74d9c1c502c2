import { OnnxGraph } from '../onnx-graph.mjs';
import { byteKernel } from './byte-kernel.mjs';
import { BytePlan } from './byte-plan.mjs';
import { byteScale } from './byte-scale.mjs';

/**
 * The same graph on bytes where `BytePlan` says so, in the form that onnxruntime folds into its integer
 * kernels when it loads the file ("QDQ"): every value that travels as bytes goes through a
 * QuantizeLinear and a DequantizeLinear, and so do kernels and biases.
 * https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html
 */
class Quantiser {
  #scales = new Map();
  #ranges;
  #plan;
  #result;

  constructor(graph, ranges, staysFloat) {
    this.#ranges = ranges;
    this.#plan = new BytePlan(graph, staysFloat);
    this.#result = new OnnxGraph(graph.name);
    this.#result.inputs = graph.inputs;
    this.#result.outputs = graph.outputs;
  }

  run(graph) {
    for (const { name } of graph.inputs) this.#pass(name);
    for (const node of graph.nodes) {
      this.#result.node(node.operator, this.#inputsOf(node), node.attributes, node.output);
      this.#pass(node.output);
    }
    const used = new Set(this.#result.nodes.flatMap(({ inputs }) => inputs));
    this.#result.constants.unshift(...graph.constants.filter(({ name }) => used.has(name)));
    return this.#result;
  }

  #inputsOf(node) {
    const inputs = node.inputs.map((value) =>
      this.#plan.reads(node, value) ? restored(value) : value,
    );
    if (node.operator !== 'Conv' || !this.#plan.isInteger(node)) return inputs;
    return [inputs[0], ...this.#kernelOf(node)];
  }

  /** Sends a value through bytes. */
  #pass(value) {
    if (!this.#plan.values.includes(value)) return;
    const range = this.#ranges[value];
    if (range === undefined) throw new Error(`There is no range for ${value}.`);
    const readers = this.#plan.wiring.readers(value);
    const scale = byteScale(
      range,
      readers.every(({ operator }) => operator === 'HardSwish'),
    );
    this.#scales.set(value, scale);
    const how = [
      this.#result.constant(`${value}/scale`, 'float32', [], Float32Array.of(scale.scale)),
      this.#result.constant(`${value}/zero`, 'uint8', [], Uint8Array.of(scale.zeroPoint)),
    ];
    const bytes = this.#result.node('QuantizeLinear', [value, ...how], {}, `${value}/bytes`);
    this.#result.node('DequantizeLinear', [bytes, ...how], {}, restored(value));
  }

  #kernelOf({ inputs: [input, kernelName, biasName] }) {
    const { wiring } = this.#plan;
    const kernel = wiring.constant(kernelName);
    const bias = biasName === undefined ? undefined : wiring.constant(biasName);
    const { scale } = this.#scales.get(input);
    const { scales, weights, biasScales, biases } = byteKernel(kernel, bias, scale);
    const names = [this.#restoredConstant(kernel, 'int8', weights, scales)];
    if (biases !== undefined) names.push(this.#restoredConstant(bias, 'int32', biases, biasScales));
    return names;
  }

  /** @returns the name of the floats that integers with a scale for each channel stand for */
  #restoredConstant({ name, shape }, type, data, scales) {
    const inputs = [
      this.#result.constant(`${name}/bytes`, type, shape, data),
      this.#result.constant(`${name}/scale`, 'float32', [scales.length], scales),
      this.#result.constant(
        `${name}/zero`,
        type,
        [scales.length],
        data.slice(0, scales.length).fill(0),
      ),
    ];
    return this.#result.node('DequantizeLinear', inputs, { axis: 0 }, restored(name));
  }
}

const restored = (value) => `${value}/restored`;

/**
 * @param {OnnxGraph} graph is left as it is
 * @param {Readonly<Record<string, readonly [number, number]>>} ranges lowest and highest number of every
 *   value that travels as bytes
 * @param {ReadonlySet<string>} staysFloat outputs of the convolutions that are left as they are
 * @returns {OnnxGraph}
 * @throws {Error} when a range is missing
 */
export const quantise = (graph, ranges, staysFloat = new Set()) =>
  new Quantiser(graph, ranges, staysFloat).run(graph);
