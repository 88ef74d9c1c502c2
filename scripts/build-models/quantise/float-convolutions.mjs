import { GraphWiring } from './graph-wiring.mjs';

/**
 * The convolutions of MobileNetV3 CenterNet that are left in floats, because bytes cost accuracy there
 * and gain nothing:
 * - the first two, which see the picture: eight bits less there are less everywhere behind;
 * - those of squeeze-and-excite, which work on one cell and whose result scales every cell.
 * @param {import('../onnx-graph.mjs').OnnxGraph} graph
 * @returns {ReadonlySet<string>} their outputs
 */
export function floatConvolutions(graph) {
  const convolutions = graph.nodes.filter(({ operator }) => operator === 'Conv');
  const pooled = pooledValues(graph);
  return new Set(
    convolutions
      .filter((node, i) => i < 2 || pooled.has(node.inputs[0]))
      .map(({ output }) => output),
  );
}

/** Values of one cell: what was averaged over the picture, and what is made of nothing else. */
function pooledValues(graph) {
  const wiring = new GraphWiring(graph);
  const pooled = new Set();
  for (const node of graph.nodes) {
    const values = wiring.values(node);
    const isPooled = values.length > 0 && values.every((value) => pooled.has(value));
    if (node.operator === 'GlobalAveragePool' || isPooled) pooled.add(node.output);
  }
  return pooled;
}
