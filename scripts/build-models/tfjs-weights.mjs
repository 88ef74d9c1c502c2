import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Half to single precision, IEEE 754-2008 binary16. */
export function halfToFloat(half) {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * 2 ** -14 * (fraction / 1024);
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}

/** How many bytes a number takes in the file, and how to read it. */
function encoding({ name, dtype, quantization }) {
  if (quantization?.dtype === 'float16')
    return { bytes: 2, read: (buffer, at) => halfToFloat(buffer.readUInt16LE(at)) };
  if (quantization !== undefined)
    throw new Error(
      `Weight ${name} is quantised to ${quantization.dtype}, which is not supported.`,
    );
  if (dtype === 'float32') return { bytes: 4, read: (buffer, at) => buffer.readFloatLE(at) };
  if (dtype === 'int32') return { bytes: 4, read: (buffer, at) => buffer.readInt32LE(at) };
  throw new Error(`Weight ${name} is of type ${dtype}, which is not supported.`);
}

function readGroup(group, buffer, weights) {
  let offset = 0;
  for (const weight of group.weights) {
    const { bytes, read } = encoding(weight);
    const length = weight.shape.reduce((product, size) => product * size, 1);
    const data = new Float32Array(length);
    for (let i = 0; i < length; i++) data[i] = read(buffer, offset + i * bytes);
    offset += length * bytes;
    weights.set(weight.name, { shape: weight.shape, data });
  }
}

/**
 * Reads a TensorFlow.js graph model.
 * @param {string} modelJson path of `model.json`; its weight files lie beside it
 * @returns {{nodes: Map<string, object>, weights: Map<string, {shape: number[], data: Float32Array}>}}
 */
export function readTfjsModel(modelJson) {
  const model = JSON.parse(readFileSync(modelJson, 'utf8'));
  const weights = new Map();
  for (const group of model.weightsManifest) {
    const files = group.paths.map((path) => readFileSync(join(dirname(modelJson), path)));
    readGroup(group, Buffer.concat(files), weights);
  }
  return { nodes: new Map(model.modelTopology.node.map((node) => [node.name, node])), weights };
}
