/**
 * MobileNetV3 writes its activations out in elementary operators (https://arxiv.org/abs/1905.02244,
 * section 5.2): hard-sigmoid(x) = relu6(x + 3) / 6 and hard-swish(x) = x * hard-sigmoid(x).
 * One ONNX operator each is several passes over memory less. The file's constant is 1/6 rounded to
 * half precision (0.16663); the operators use the 1/6 that was trained.
 */
const isAbout = (expected) => (value) => Math.abs(value - expected) < 1e-3;
const isSixth = isAbout(1 / 6);
const isThree = isAbout(3);

/** The other input of a node one of whose two inputs is a scalar constant that `matches`. */
function besideScalar(node, operators, matches, converter) {
  if (node === undefined || !operators.includes(node.op)) return undefined;
  for (const [i, name] of node.input.entries()) {
    const scalar = converter.scalar(name);
    if (scalar !== undefined && matches(scalar)) return node.input[1 - i];
  }
  return undefined;
}

/** x, where `name` is relu6(x + 3). */
function insideRelu6(name, converter) {
  const relu6 = converter.source(name);
  if (relu6?.op !== 'Relu6') return undefined;
  return besideScalar(converter.source(relu6.input[0]), ['Add', 'AddV2'], isThree, converter);
}

/** Lowers `Mul` where it closes a hard-sigmoid or a hard-swish; undefined where it does not. */
export function lowerHardActivation(node, converter) {
  const gate = besideScalar(node, ['Mul'], isSixth, converter);
  if (gate !== undefined) {
    const inner = insideRelu6(gate, converter);
    if (inner === undefined) return undefined;
    return hardSigmoid(converter.value(inner), converter);
  }
  for (const [i, name] of node.input.entries()) {
    const inner = insideRelu6(name, converter);
    const scaled = converter.source(node.input[1 - i]);
    if (inner === undefined || scaled === undefined) continue;
    if (besideScalar(scaled, ['Mul'], isSixth, converter) !== inner) continue;
    return converter.graph.node('HardSwish', [converter.value(inner)]);
  }
  return undefined;
}

const hardSigmoid = (value, converter) =>
  converter.graph.node('HardSigmoid', [value], { alpha: { float: 1 / 6 }, beta: { float: 0.5 } });
