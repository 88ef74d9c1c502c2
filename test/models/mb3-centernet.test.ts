import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildModels } from '../../scripts/build-models/build-models.mjs';
import { openDetector } from '../../src-workers/analysis/detector';
import { OrtSession } from '../../src-workers/analysis/ort-session';

/**
 * What the original graph gives for the synthetic picture below, channels last and unabridged: from
 * an independent conversion of the same file to ONNX, with the exact 1/6 in its hard-swish.
 */
const golden = {
  classSums: [17.88826, 4.698104, 10.2983, 8.421568, 7.272501, 8.028952],
  distanceSums: [9114.208, 5947.39, 10388.82, 7433.806],
  cell: 200,
  classes: [0.05833215, 0.01500112, 0.03488362, 0.03012723, 0.03323686, 0.02839929],
  distances: [30.64505, 30.96985, 61.49394, 30.34208],
};
const width = 96;
const height = 64;
/** Red, green and blue are 0, 1 and 2. */
const sample = (x: number, y: number, colour: number): number =>
  (x * 5 + y * 3 + colour * 70 + ((x >> 4) ^ (y >> 3)) * 29) % 256;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'built-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('the shipped model', () => {
  it('is built to the bytes of its manifest, and only once', async () => {
    const said: string[] = [];
    const say = (sentence: string): void => void said.push(sentence);
    const [first] = buildModels({ into: folder, say });
    const [second] = buildModels({ into: folder, say });
    expect(first?.built).toBe(true);
    expect(second?.built).toBe(false);
    expect(said).toEqual([
      'Built model mb3-centernet: mb3-centernet.onnx, 8.0 MB.',
      'Model mb3-centernet is up to date.',
    ]);
  });

  it('computes what the original computes', async () => {
    const file = buildModels({ into: folder })[0]?.path ?? '';
    const session = await OrtSession.open({ file, threads: 1 });
    const input = await session.bind('image', 'uint8', [1, 3, height, width]);
    const [green, blue, red] = [1, 2, 0];
    for (const [plane, colour] of [green, blue, red].entries())
      for (let i = 0; i < width * height; i++)
        input.data[plane * width * height + i] = sample(i % width, Math.floor(i / width), colour);
    const outputs = await input.run();
    const cells = (width / 4) * (height / 4);
    for (const [name, sums, values] of [
      ['classes', golden.classSums, golden.classes],
      ['distances', golden.distanceSums, golden.distances],
    ] as const) {
      const data = outputs.get(name) ?? new Float32Array();
      expect(data).toHaveLength(sums.length * cells);
      for (const [channel, expected] of sums.entries()) {
        const map = data.subarray(channel * cells, (channel + 1) * cells);
        // Five digits: other processors sum in another order.
        expect(map.reduce((a, b) => a + b, 0) / expected).toBeCloseTo(1, 5);
        expect((map[golden.cell] ?? 0) / (values[channel] ?? 0)).toBeCloseTo(1, 4);
      }
    }
    await session.dispose();
  });

  it('takes the shape of the picture, and finds nothing on a grey one', async () => {
    const file = buildModels({ into: folder })[0]?.path ?? '';
    const manifest: unknown = JSON.parse(await readFile('models/mb3-centernet.json', 'utf8'));
    const picture = { width: 1920, height: 1080 };
    const detector = await openDetector({ file, manifest, picture, threads: 1 });
    expect(detector.target).toEqual({
      width: 512,
      height: 288,
      pixelFormat: 'gbrp',
      placed: { x: 0, y: 0, width: 512, height: 288 },
    });
    expect([...detector.classes]).toEqual([
      'pedestrian',
      'bicycle',
      'motorcycle',
      'car',
      'bus',
      'truck',
    ]);
    expect(await detector.detect(new Uint8Array(512 * 288 * 3).fill(114))).toEqual([]);
    await detector.dispose();
  });
});
