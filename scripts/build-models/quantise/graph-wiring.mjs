/** Who makes and who reads each value of an `OnnxGraph`. */
export class GraphWiring {
  #producers = new Map();
  #readers = new Map();
  #constants;

  constructor(graph) {
    this.graph = graph;
    this.#constants = new Map(graph.constants.map((constant) => [constant.name, constant]));
    for (const node of graph.nodes) {
      this.#producers.set(node.output, node);
      for (const value of node.inputs) {
        const readers = this.#readers.get(value);
        if (readers === undefined) this.#readers.set(value, [node]);
        else readers.push(node);
      }
    }
  }

  /** The node that makes a value; undefined for inputs of the graph and constants. */
  producer(value) {
    return this.#producers.get(value);
  }

  readers(value) {
    return this.#readers.get(value) ?? [];
  }

  constant(name) {
    return this.#constants.get(name);
  }

  /** The inputs of a node that are neither constants nor left out. */
  values({ inputs }) {
    return inputs.filter((name) => name !== '' && !this.#constants.has(name));
  }
}

/** A convolution each of whose channels has a kernel of its own. */
export const isDepthwise = ({ operator, attributes }) =>
  operator === 'Conv' && attributes.group > 1;
