import { bytesField, floatField, integerField, integersField } from './protobuf.mjs';

/**
 * Writes a graph as an ONNX file. Field numbers: onnx/onnx.proto (ModelProto, GraphProto, NodeProto,
 * AttributeProto, TensorProto, ValueInfoProto). The same graph gives the same bytes.
 */
const irVersion = 8;
/** 17 is the newest operator set that the oldest runtime we support (1.16) reads in full. */
const operatorSet = 17;

const dataTypes = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
};
const attributeTypes = { float: 1, integer: 2, string: 3, integers: 7 };

function attribute(name, value) {
  const head = bytesField(1, name);
  if (Array.isArray(value))
    return [head, integersField(8, value), integerField(20, attributeTypes.integers)];
  if (typeof value === 'string')
    return [head, bytesField(4, value), integerField(20, attributeTypes.string)];
  if (typeof value === 'object')
    return [head, floatField(2, value.float), integerField(20, attributeTypes.float)];
  return [head, integerField(3, value), integerField(20, attributeTypes.integer)];
}

const node = ({ operator, inputs, output, attributes }) => [
  ...inputs.map((name) => bytesField(1, name)),
  bytesField(2, output),
  bytesField(3, output),
  bytesField(4, operator),
  ...Object.entries(attributes).map(([name, value]) => bytesField(5, attribute(name, value))),
];

const tensor = ({ name, type, shape, data }) => [
  ...(shape.length === 0 ? [] : [integersField(1, shape)]),
  integerField(2, dataTypes[type]),
  bytesField(8, name),
  bytesField(9, Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
];

/** A dimension is a number, or a name for one that is known when the model runs. */
const dimension = (size) =>
  bytesField(1, [typeof size === 'number' ? integerField(1, size) : bytesField(2, size)]);

const valueInfo = ({ name, type, shape }) => [
  bytesField(1, name),
  bytesField(2, [
    bytesField(1, [integerField(1, dataTypes[type]), bytesField(2, shape.map(dimension))]),
  ]),
];

/**
 * @param graph name, nodes, constants, inputs, outputs as `OnnxGraph` collects them
 * @param metadata strings that a reader of the file can ask for
 * @returns {Buffer} the bytes of the file
 */
export function onnxFile(graph, metadata = {}) {
  return Buffer.concat([
    integerField(1, irVersion),
    bytesField(2, 'roadglass'),
    bytesField(7, [
      ...graph.nodes.map((each) => bytesField(1, node(each))),
      bytesField(2, graph.name),
      ...graph.constants.map((each) => bytesField(5, tensor(each))),
      ...graph.inputs.map((each) => bytesField(11, valueInfo(each))),
      ...graph.outputs.map((each) => bytesField(12, valueInfo(each))),
    ]),
    bytesField(8, [bytesField(1, ''), integerField(2, operatorSet)]),
    ...Object.entries(metadata).map(([key, value]) =>
      bytesField(14, [bytesField(1, key), bytesField(2, value)]),
    ),
  ]);
}
