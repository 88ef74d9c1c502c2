import { GraphWiring, isDepthwise } from './graph-wiring.mjs';

/**
 * Which values must have as many channels as each other: a depthwise convolution makes as many as it
 * reads, and so do all operators but the other convolutions, which begin a new group, and Concat.
 */
export class ChannelGroups {
  #parents = new Map();
  #widths = new Map();
  #fixed;
  #depthwise = new Set();

  constructor(graph) {
    const wiring = new GraphWiring(graph);
    for (const node of graph.nodes) this.#join(node, wiring);
    const outside = [...graph.inputs, ...graph.outputs].map(({ name }) => name);
    // Where channels are joined to others, or seen from outside, their number cannot change.
    const joined = graph.nodes
      .filter(({ operator }) => operator === 'Concat')
      .flatMap((node) => [node.output, ...wiring.values(node)]);
    this.#fixed = new Set([...outside, ...joined].map((value) => this.#root(value)));
    for (const node of graph.nodes) {
      if (node.operator !== 'Conv') continue;
      const root = this.#root(node.output);
      this.#widths.set(root, wiring.constant(node.inputs[1]).shape[0]);
      if (isDepthwise(node)) this.#depthwise.add(root);
    }
  }

  /**
   * How many channels a value has when the groups with depthwise convolutions are widened to a
   * multiple; undefined where that is not known, because nothing changes.
   */
  widened(value, multiple) {
    const root = this.#root(value);
    const width = this.#widths.get(root);
    if (width === undefined || this.#fixed.has(root) || !this.#depthwise.has(root)) return width;
    return Math.ceil(width / multiple) * multiple;
  }

  #join(node, wiring) {
    const beginsAnew = node.operator === 'Conv' && !isDepthwise(node);
    if (beginsAnew || node.operator === 'Concat') return;
    const made = this.#root(node.output);
    for (const value of wiring.values(node)) {
      const read = this.#root(value);
      if (read !== made) this.#parents.set(read, made);
    }
  }

  #root(value) {
    const parent = this.#parents.get(value);
    return parent === undefined ? value : this.#root(parent);
  }
}
