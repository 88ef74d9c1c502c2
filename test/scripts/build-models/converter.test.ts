import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Converter } from '../../../scripts/build-models/converter.mjs';
import { onnxFile } from '../../../scripts/build-models/onnx-file.mjs';
import { OnnxGraph } from '../../../scripts/build-models/onnx-graph.mjs';
import { OrtSession } from '../../../src-workers/analysis/ort-session';
import { integers, tensorflowGraph, text, weight } from './tensorflow-graph';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converted-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const toChannelsLast = weight([4], [0, 2, 3, 1]);
const toChannelsFirst = weight([4], [0, 3, 1, 2]);
const aroundOnePixel = weight([4, 2], [0, 0, 0, 0, 1, 1, 1, 1]);
const step = (size: number) => ({
  strides: integers(1, size, size, 1),
  dilations: integers(1, 1, 1, 1),
  padding: text('VALID'),
});

/** Converts the node `out` of a graph whose input is [1, channels, 4, 4], channels first, and runs it. */
async function run(
  graph: ReturnType<typeof tensorflowGraph>,
  channels: number,
  pixels: readonly number[],
): Promise<number[]> {
  const onnx = new OnnxGraph('test');
  const value = onnx.input('image', 'float32', [1, channels, 'height', 'width']);
  const input = { node: 'in', value, channelAxis: 1, height: 4 };
  const out = new Converter(graph, onnx, input).value('out');
  onnx.node('Identity', [out], {}, 'result');
  onnx.output('result', 'float32', [1, 'c', 'h', 'w']);
  const file = join(folder, 'graph.onnx');
  await writeFile(file, onnxFile(onnx));
  const session = await OrtSession.open({ file, threads: 1 });
  const bound = await session.bind('image', 'float32', [1, channels, 4, 4]);
  bound.data.set(pixels);
  const outputs = await bound.run();
  await session.dispose();
  return [...(outputs.get('result') ?? [])];
}

const counting = Array.from({ length: 16 }, (_, i) => i);

describe('a graph with its channels now first, now last', () => {
  it('loses its transpositions, and its pad and bias become the convolution’s', async () => {
    const graph = tensorflowGraph(
      {
        pad: { op: 'Pad', input: ['in', 'pads'] },
        last: { op: 'Transpose', input: ['pad', 'toLast'] },
        conv: { op: 'Conv2D', input: ['last', 'kernel'], attr: step(2) },
        sum: { op: 'Add', input: ['conv', 'bias'] },
        out: { op: 'Transpose', input: ['sum', 'toFirst'] },
      },
      {
        pads: aroundOnePixel,
        toLast: toChannelsLast,
        toFirst: toChannelsFirst,
        // Sums 3x3 pixels, and gives the middle one.
        kernel: weight([3, 3, 1, 2], [1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0]),
        bias: weight([2], [100, -1]),
      },
    );
    expect(await run(graph, 1, counting)).toEqual([
      // 0+1+4+5, 1+2+3+5+6+7, 4+5+8+9+12+13, ...
      110, 124, 151, 190,
      // 0, 2, 8, 10 less 1.
      -1, 1, 7, 9,
    ]);
  });

  it.each([
    ['where the channels are first', 1, ['in', 'in']],
    ['where they are last', 3, ['last', 'last']],
  ])('joins channels %s', async (_where, axis, input) => {
    const graph = tensorflowGraph(
      {
        last: { op: 'Transpose', input: ['in', 'toLast'] },
        out: { op: 'ConcatV2', input: [...input, 'axis'] },
      },
      { toLast: toChannelsLast, axis: weight([], [axis]) },
    );
    expect(await run(graph, 1, counting)).toEqual([...counting, ...counting]);
  });

  it('refuses to join anything else', async () => {
    const graph = tensorflowGraph(
      { out: { op: 'ConcatV2', input: ['in', 'in', 'axis'] } },
      { axis: weight([], [3]) },
    );
    await expect(run(graph, 1, counting)).rejects.toThrow('out does not join channels.');
  });

  it('refuses another order of axes', async () => {
    const graph = tensorflowGraph(
      { out: { op: 'Transpose', input: ['in', 'order'] } },
      { order: weight([4], [0, 3, 2, 1]) },
    );
    await expect(run(graph, 1, counting)).rejects.toThrow('transposes to 0,3,2,1');
  });
});

describe('operators', () => {
  const pooled = (border: number) =>
    tensorflowGraph(
      {
        pad: { op: 'PadV2', input: ['in', 'pads', 'border'] },
        last: { op: 'Transpose', input: ['pad', 'toLast'] },
        out: {
          op: 'MaxPool',
          input: ['last'],
          attr: { ...step(2), ksize: integers(1, 3, 3, 1) },
        },
      },
      { pads: aroundOnePixel, toLast: toChannelsLast, border: weight([], [border]) },
    );

  it('the largest of each window, where the pad never wins', async () => {
    const negative = counting.map((value) => value - 100);
    expect(await run(pooled(-Infinity), 1, negative)).toEqual([-95, -93, -87, -85]);
  });

  it('refuses a pad that could win', async () => {
    await expect(run(pooled(0), 1, counting)).rejects.toThrow('pads with 0');
  });

  it('a leaky ReLU with its own slope', async () => {
    const graph = tensorflowGraph(
      { out: { op: 'LeakyRelu', input: ['in'], attr: { alpha: { f: 0.25 } } } },
      {},
    );
    const values = await run(
      graph,
      1,
      counting.map((value) => value - 8),
    );
    expect(values.slice(0, 3)).toEqual([-2, -1.75, -1.5]);
    expect(values.slice(8, 10)).toEqual([0, 1]);
  });

  it.each([
    // Each is the mean of 2x2 pixels: the middle of the new pixel lies between them.
    ['to half', [2, 2], true, [2.5, 4.5, 10.5, 12.5]],
    // TensorFlow 1 takes the pixel at twice the place.
    ['to half, by the corner of the pixel', [2, 2], false, [0, 2, 8, 10]],
  ])('resizes %s', async (_how, size, middle, expected) => {
    const graph = tensorflowGraph(
      {
        last: { op: 'Transpose', input: ['in', 'toLast'] },
        out: {
          op: 'ResizeBilinear',
          input: ['last', 'size'],
          attr: { half_pixel_centers: { b: middle } },
        },
      },
      { toLast: toChannelsLast, size: weight([2], size) },
    );
    expect(await run(graph, 1, counting)).toEqual(expected);
  });

  it('says which operator it does not know', async () => {
    const graph = tensorflowGraph({ out: { op: 'Softplus', input: ['in'] } }, {});
    await expect(run(graph, 1, counting)).rejects.toThrow('Operator Softplus of out is not');
  });
});
