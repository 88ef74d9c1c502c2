import { floatAttribute } from '../tfjs-node.mjs';
import { lowerConvolution } from './convolution.mjs';
import { lowerConcat } from './spatial.mjs';
import { lowerHardActivation } from './hard-activation.mjs';

const twoInputs = (operator) => (node, converter) =>
  converter.graph.node(operator, [converter.value(node.input[0]), converter.value(node.input[1])]);

const oneInput = (operator) => (node, converter) =>
  converter.graph.node(operator, [converter.value(node.input[0])]);

/** What is added to a convolution's channels is its bias. */
export function lowerAdd(node, converter) {
  const [first, second] = node.input;
  const convolution = converter.source(first);
  const isBias = convolution?.op === 'Conv2D' && converter.source(second) === undefined;
  if (isBias) return lowerConvolution(convolution, converter, second);
  return twoInputs('Add')(node, converter);
}

export const lowerLeakyRelu = (node, converter) =>
  converter.graph.node('LeakyRelu', [converter.value(node.input[0])], {
    alpha: { float: floatAttribute(node, 'alpha', 0.2) },
  });

/**
 * Relu of joined channels is the join of their Relus, and a Relu that follows a convolution directly
 * costs nothing.
 */
export function lowerRelu(node, converter) {
  const joined = converter.source(node.input[0]);
  if (joined?.op !== 'ConcatV2') return oneInput('Relu')(node, converter);
  return lowerConcat(joined, converter, (value) => converter.graph.node('Relu', [value]));
}

export const lowerSigmoid = oneInput('Sigmoid');

export const lowerMul = (node, converter) =>
  lowerHardActivation(node, converter) ?? twoInputs('Mul')(node, converter);

export const lowerIdentity = (node, converter) => converter.value(node.input[0]);
