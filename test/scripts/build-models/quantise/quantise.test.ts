import { describe, expect, it } from 'vitest';
import { OnnxGraph } from '../../../../scripts/build-models/onnx-graph.mjs';
import { floatConvolutions } from '../../../../scripts/build-models/quantise/float-convolutions.mjs';
import { measureRanges } from '../../../../scripts/build-models/quantise/measure-ranges.mjs';
import { padChannels } from '../../../../scripts/build-models/quantise/pad-channels.mjs';
import { quantise } from '../../../../scripts/build-models/quantise/quantise.mjs';
import { picture, run, side, smallNetwork } from './small-network';

const dimensions = [1, 3, side, side];
const seen = [picture((i) => (i * 53) % 256), picture((i) => (i * 31 + (i >> 4)) % 256)];
async function* pictures() {
  for (const data of seen) yield Promise.resolve({ data, dimensions });
}

/** result = 2 x green - blue + 10, then no less than 0. */
function twiceGreenLessBlue(): OnnxGraph {
  const graph = new OnnxGraph('tiny');
  const image = graph.input('image', 'uint8', dimensions);
  const pixels = graph.node('Cast', [image], { to: 1 }, 'pixels');
  const kernel = graph.floats([1, 3, 1, 1], [2, -1, 0]);
  const sum = graph.node('Conv', [pixels, kernel, graph.floats([1], [10])], { group: 1 });
  const clipped = graph.node('Relu', [sum], {}, 'clipped');
  graph.node('Identity', [clipped], {}, 'result');
  graph.output('result', 'float32', [1, 1, side, side]);
  return graph;
}

describe('a convolution on bytes', () => {
  it('gives what it gives on floats, to the step of its result and of its weights', async () => {
    const pixels = picture((i) => (i * 53) % 256);
    const expected = (await run(twiceGreenLessBlue(), pixels)).get('result') ?? [];
    const ranges = { pixels: [0, 255], clipped: [0, 510] } as const;
    const found = (await run(quantise(twiceGreenLessBlue(), ranges), pixels)).get('result') ?? [];
    expect(Math.max(...expected)).toBeGreaterThan(300);
    const stepOfResult = 510 / 255;
    // -1 is -63.5 steps of 2/127 and rounded to -63 or -64, which up to 255 of blue feel.
    const stepOfWeights = (255 * 2) / 127 / 2;
    for (const [i, value] of found.entries()) {
      expect(value % stepOfResult).toBe(0);
      const error = Math.abs(value - (expected[i] ?? 0));
      expect(error).toBeLessThanOrEqual(stepOfResult / 2 + stepOfWeights);
    }
  });

  it('clips what lies outside its range', async () => {
    const bright = picture((i) => (i < side * side ? 255 : 0));
    const ranges = { pixels: [0, 255], clipped: [0, 255] } as const;
    const found = (await run(quantise(twiceGreenLessBlue(), ranges), bright)).get('result') ?? [];
    expect(new Set(found)).toEqual(new Set([255]));
  });

  it('is refused without its range', () => {
    expect(() => quantise(twiceGreenLessBlue(), { pixels: [0, 255] })).toThrow(
      'There is no range for clipped.',
    );
  });

  it('stays on floats where that is asked', () => {
    const graph = twiceGreenLessBlue();
    const [, convolution] = graph.nodes;
    const operators = quantise(graph, {}, new Set([convolution?.output ?? ''])).nodes.map(
      ({ operator }) => operator,
    );
    expect(operators).toEqual(['Cast', 'Conv', 'Relu', 'Identity']);
  });
});

describe('a small network like the shipped one', () => {
  it('measures what all but the outermost numbers span', async () => {
    const { pictures: count, ranges } = await measureRanges(
      twiceGreenLessBlue(),
      new Set(),
      pictures(),
    );
    expect(count).toBe(2);
    expect(Object.keys(ranges)).toEqual(['pixels', 'clipped']);
    // So few numbers that none is left out.
    const lowest = Math.min(...seen.flatMap((data) => [...data]));
    const highest = Math.max(...seen.flatMap((data) => [...data]));
    expect(ranges['pixels']).toEqual([lowest, highest]);
  });

  it('leaves the first two convolutions and the gate on floats', () => {
    const graph = smallNetwork();
    const convolutions = graph.nodes.filter(({ operator }) => operator === 'Conv');
    const stays = floatConvolutions(graph);
    expect(convolutions.map(({ output }) => stays.has(output))).toEqual([
      ...[true, true],
      false,
      // The gate.
      true,
      ...[false, false],
    ]);
  });

  it('gives on bytes what it gives on floats to a few hundredths', async () => {
    const stays = floatConvolutions(smallNetwork());
    const { ranges } = await measureRanges(smallNetwork(), stays, pictures());
    const graph = quantise(padChannels(smallNetwork(), 16), ranges, stays);
    expect(graph.nodes.filter(({ operator }) => operator === 'QuantizeLinear').length).toBe(
      Object.keys(ranges).length,
    );
    const expected = (await run(smallNetwork(), seen[0]!)).get('scores') ?? [];
    const found = (await run(graph, seen[0]!)).get('scores') ?? [];
    expect(Math.max(...expected) - Math.min(...expected)).toBeGreaterThan(0.3);
    for (const [i, value] of found.entries())
      expect(Math.abs(value - (expected[i] ?? 0))).toBeLessThan(0.05);
  });
});
