import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onnxFile } from '../../../../scripts/build-models/onnx-file.mjs';
import { OnnxGraph } from '../../../../scripts/build-models/onnx-graph.mjs';
import { OrtSession } from '../../../../src-workers/analysis/ort-session';

export const side = 8;
export const picture = (colour: (index: number) => number): Uint8Array =>
  Uint8Array.from({ length: 3 * side * side }, (_, i) => colour(i));

/** A number that looks random and is the same everywhere, -1..1. */
const weightAt = (i: number): number => Math.sin(i * 12.9898 + 1) * Math.cos(i * 4.1414);
const weights = (count: number, size: number): number[] =>
  Array.from({ length: count }, (_, i) => size * weightAt(i + count));

function convolution(
  graph: OnnxGraph,
  input: string,
  shape: readonly [number, number, number, number],
  { group = 1, size = 1 } = {},
): string {
  const [out, inner, kernel] = shape;
  const count = out * inner * kernel * kernel;
  const pad = kernel >> 1;
  return graph.node(
    'Conv',
    [input, graph.floats(shape, weights(count, size)), graph.floats([out], weights(out, 1))],
    { kernel_shape: [kernel, kernel], strides: [1, 1], pads: [pad, pad, pad, pad], group },
  );
}

/**
 * What MobileNetV3 is made of, in small: a convolution of the picture, a depthwise one with an odd number
 * of channels, squeeze-and-excite, hard-swish, a sum and joined channels.
 */
export function smallNetwork(): OnnxGraph {
  const graph = new OnnxGraph('small');
  const image = graph.input('image', 'uint8', [1, 3, side, side]);
  const pixels = graph.node('Cast', [image], { to: 1 });
  const first = graph.node('Relu', [convolution(graph, pixels, [4, 3, 3, 3], { size: 0.02 })]);
  const wide = graph.node('HardSwish', [convolution(graph, first, [5, 4, 1, 1])]);
  const deep = graph.node('Relu', [convolution(graph, wide, [5, 1, 3, 3], { group: 5 })]);
  const mean = graph.node('GlobalAveragePool', [deep]);
  const gate = graph.node('HardSigmoid', [convolution(graph, mean, [5, 5, 1, 1])]);
  const narrow = convolution(graph, graph.node('Mul', [gate, deep]), [4, 5, 1, 1]);
  const sum = graph.node('Add', [narrow, first]);
  const joined = graph.node('Concat', [sum, first], { axis: 1 });
  graph.node('Sigmoid', [convolution(graph, joined, [2, 8, 1, 1], { size: 0.3 })], {}, 'scores');
  graph.output('scores', 'float32', [1, 2, side, side]);
  return graph;
}

/** The values of every output of a graph for a picture. */
export async function run(
  graph: Parameters<typeof onnxFile>[0],
  pixels: Uint8Array,
): Promise<Map<string, number[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'quantised-'));
  try {
    const file = join(folder, 'graph.onnx');
    await writeFile(file, onnxFile(graph));
    const session = await OrtSession.open({ file, threads: 1 });
    const bound = await session.bind('image', 'uint8', [1, 3, side, side]);
    bound.data.set(pixels);
    const outputs = await bound.run();
    const copied = new Map([...outputs].map(([name, data]) => [name, [...data].map(Number)]));
    await session.dispose();
    return copied;
  } finally {
    await rm(folder, { recursive: true });
  }
}
