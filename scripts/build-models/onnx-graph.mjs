/** Collects the nodes and constants of an ONNX graph, and gives every value a name. */
export class OnnxGraph {
  nodes = [];
  constants = [];
  inputs = [];
  outputs = [];
  #named = 0;

  constructor(name) {
    this.name = name;
  }

  input(name, type, shape) {
    this.inputs.push({ name, type, shape });
    return name;
  }

  /** Declares a value that a node already produces as an output of the model. */
  output(name, type, shape) {
    this.outputs.push({ name, type, shape });
  }

  /** Adds a node and returns the name of its only output. */
  node(operator, inputs, attributes = {}, output = `${operator}_${++this.#named}`) {
    this.nodes.push({ operator, inputs, output, attributes });
    return output;
  }

  /** @param data a typed array of `type` */
  constant(name, type, shape, data) {
    this.constants.push({ name, type, shape, data });
    return name;
  }

  floats(shape, data) {
    const name = `constant_${++this.#named}`;
    this.constants.push({ name, type: 'float32', shape, data: Float32Array.from(data) });
    return name;
  }

  integers(shape, data) {
    const name = `constant_${++this.#named}`;
    this.constants.push({ name, type: 'int64', shape, data: BigInt64Array.from(data, BigInt) });
    return name;
  }
}
