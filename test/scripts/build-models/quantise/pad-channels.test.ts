import { describe, expect, it } from 'vitest';
import { padChannels } from '../../../../scripts/build-models/quantise/pad-channels.mjs';
import { picture, run, smallNetwork } from './small-network';

const kernelShapes = (graph: ReturnType<typeof smallNetwork>): number[][] =>
  graph.nodes
    .filter(({ operator }) => operator === 'Conv')
    .map(({ inputs }) => graph.constants.find(({ name }) => name === inputs[1])?.shape ?? []);

describe('channels of zeros', () => {
  it('widen the depthwise convolution and what hangs together with it, nothing else', () => {
    const graph = smallNetwork();
    const before = kernelShapes(graph);
    expect(kernelShapes(padChannels(graph, 16))).toEqual([
      [4, 3, 3, 3],
      [16, 4, 1, 1],
      [16, 1, 3, 3],
      [16, 16, 1, 1],
      // Joined with other channels, so it stays.
      [4, 16, 1, 1],
      [2, 8, 1, 1],
    ]);
    expect(kernelShapes(graph)).toEqual(before);
  });

  it('change no figure', async () => {
    const pixels = picture((i) => (i * 53) % 256);
    const [plain, padded] = [smallNetwork(), padChannels(smallNetwork(), 16)];
    const expected = (await run(plain, pixels)).get('scores') ?? [];
    const found = (await run(padded, pixels)).get('scores') ?? [];
    expect(expected).toHaveLength(128);
    for (const [i, value] of found.entries()) expect(value).toBeCloseTo(expected[i] ?? 0, 6);
  });
});
