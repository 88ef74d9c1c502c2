import { GraphWiring } from './graph-wiring.mjs';

/** Operators for which onnxruntime has kernels that read and write bytes. */
const integerOperators = ['Conv', 'Add', 'Mul', 'Concat', 'Resize', 'GlobalAveragePool'];

/**
 * Which nodes work on bytes, and which values therefore travel as bytes: what such a node reads, and
 * what it makes. A Relu directly behind one is part of it: onnxruntime folds it into the zero point, and
 * only what leaves the Relu travels. Outputs of the model stay what they are.
 */
export class BytePlan {
  #integers;
  #outputs;
  #travelling;

  /**
   * @param {import('../onnx-graph.mjs').OnnxGraph} graph
   * @param {ReadonlySet<string>} staysFloat outputs of the convolutions that are left as they are
   */
  constructor(graph, staysFloat) {
    this.wiring = new GraphWiring(graph);
    this.#outputs = new Set(graph.outputs.map(({ name }) => name));
    this.#integers = new Set(
      graph.nodes.filter(
        ({ operator, output }) => integerOperators.includes(operator) && !staysFloat.has(output),
      ),
    );
    const all = [...graph.inputs.map(({ name }) => name), ...graph.nodes.map((n) => n.output)];
    /** Names of the values that travel as bytes, in the order in which they are made. */
    this.values = all.filter((value) => this.#travels(value));
    this.#travelling = new Set(this.values);
  }

  isInteger(node) {
    return this.#integers.has(node);
  }

  /**
   * Whether a node reads what the bytes of a value stand for, and not the value as it was made: nodes on
   * floats read what others on floats make untouched.
   */
  reads(node, value) {
    if (!this.#travelling.has(value) || this.#isFolded(node, value)) return false;
    return this.#integers.has(node) || this.#isMadeAsBytes(value);
  }

  /** A Relu behind an integer node. */
  #isFolded(node, value) {
    return node?.operator === 'Relu' && this.#integers.has(this.wiring.producer(value));
  }

  #isMadeAsBytes(value) {
    const producer = this.wiring.producer(value);
    if (producer === undefined) return false;
    return this.#integers.has(producer) || this.#isFolded(producer, producer.inputs[0]);
  }

  #travels(value) {
    if (this.#outputs.has(value)) return false;
    const readers = this.wiring.readers(value).filter((node) => !this.#isFolded(node, value));
    return (
      readers.some((node) => this.#integers.has(node)) ||
      (readers.length > 0 && this.#isMadeAsBytes(value))
    );
  }
}
