import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openDetector } from '../../src-workers/analysis/detector';
import { OrtSession } from '../../src-workers/analysis/ort-session';

const file = 'models/nanodet-g.onnx';

/**
 * What TensorFlow.js 4.22 (CPU backend) gives for the original graph and the synthetic picture below,
 * normalised as NanoDet does: per level, sums of six classes' scores over the cells, the sum of the
 * magnitudes of the distances' numbers, and four of those of cell 100.
 */
const golden = [
  {
    stride: 8,
    classSums: [34.03376, 5.058561, 13.67302, 7.310375, 5.76149, 16.7346],
    distanceSum: 157542.616,
    cell100: [2.803910970687866, 3.3095502853393555, 2.2363979816436768, 0.8854492902755737],
  },
  {
    stride: 16,
    classSums: [8.307338, 3.095464, 2.96732, 2.952622, 2.369083, 2.847331],
    distanceSum: 18258.15093,
    cell100: [-0.31141936779022217, 0.1893835961818695, 0.3391037881374359, 0.9429616332054138],
  },
  {
    stride: 32,
    classSums: [7.062654, 1.567778, 1.730867, 1.311257, 2.576785, 1.545902],
    distanceSum: 8172.14123,
    cell100: [-0.5087248086929321, 0.22690853476524353, 0.43396177887916565, 0.42539745569229126],
  },
];
const side = 416;
/** Red, green and blue are 0, 1 and 2. */
const sample = (x: number, y: number, colour: number): number =>
  (x * 5 + y * 3 + colour * 70 + ((x >> 4) ^ (y >> 3)) * 29) % 256;

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

// Its weights are 144 MB to fetch, so it is tested where somebody built it.
describe.skipIf(!existsSync(file))('NanoDet-g (npm run model -- build nanodet-g)', () => {
  it('computes what TensorFlow.js computes from the original', async () => {
    const session = await OrtSession.open({ file, threads: 1 });
    const input = await session.bind('image', 'uint8', [1, 3, side, side]);
    const [green, blue, red] = [1, 2, 0];
    for (const [plane, colour] of [green, blue, red].entries())
      for (let i = 0; i < side * side; i++)
        input.data[plane * side * side + i] = sample(i % side, Math.floor(i / side), colour);
    const outputs = await input.run();
    for (const { stride, classSums, distanceSum, cell100 } of golden) {
      const scores = outputs.get(`classes-${stride}`) ?? new Float32Array();
      const distances = outputs.get(`distances-${stride}`) ?? new Float32Array();
      const cells = (side / stride) ** 2;
      expect([scores.length, distances.length]).toEqual([cells * 6, cells * 44]);
      for (const [number, expected] of classSums.entries()) {
        const found = sum(scores.filter((_, i) => i % classSums.length === number));
        expect(found / expected).toBeCloseTo(1, 5);
      }
      expect(sum(distances.map(Math.abs)) / distanceSum).toBeCloseTo(1, 5);
      for (const [i, expected] of cell100.entries())
        expect(distances[100 * 44 + i]).toBeCloseTo(expected, 4);
    }
    await session.dispose();
  });

  it('takes the shape of the picture, and finds nothing on a grey one', async () => {
    const manifest: unknown = JSON.parse(await readFile('models/nanodet-g.json', 'utf8'));
    const picture = { width: 1920, height: 1080 };
    const detector = await openDetector({ file, manifest, picture, threads: 1 });
    expect(detector.target).toMatchObject({ width: 512, height: 288, pixelFormat: 'gbrp' });
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
