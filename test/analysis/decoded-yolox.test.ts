import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OnnxGraph } from '../../scripts/build-models/onnx-graph.mjs';
import { openDetector } from '../../src-workers/analysis/detector';
import { gridLevels } from '../../src-workers/analysis/layouts/grid';
import { readCoco128 } from '../../src-workers/analysis/verdict/coco128';
import { jpegSize, stillFrame } from '../../src-workers/analysis/verdict/still-frame';
import { rewired } from '../fixtures/rewired-onnx';
import { temporaryFolder } from '../fixtures/temporary-folder';

const shared = resolve(process.cwd(), '../shared/data');
const nano = join(shared, 'models', 'yolox_nano.onnx');
const folder = temporaryFolder();
afterAll(folder.remove);

const cells = gridLevels({ width: 416, height: 416 }).flatMap(({ stride, columns, rows }) =>
  Array.from({ length: columns * rows }, (_, i) => ({
    stride,
    column: i % columns,
    row: Math.floor(i / columns),
  })),
);

/** What YOLOX's own exporter puts into the graph with `decode_in_inference`. */
function decode(graph: OnnxGraph): void {
  const perCell = (values: number[][]): string =>
    graph.floats([1, cells.length, 2], values.flat() as never);
  const corners = perCell(cells.map(({ column, row }) => [column, row]));
  const strides = perCell(cells.map(({ stride }) => [stride, stride]));
  const fields = (from: number, to: number): string =>
    graph.node('Slice', [
      'output',
      graph.integers([1], [from]),
      graph.integers([1], [to]),
      graph.integers([1], [2]),
    ]);
  const middles = graph.node('Mul', [graph.node('Add', [fields(0, 2), corners]), strides]);
  const sizes = graph.node('Mul', [graph.node('Exp', [fields(2, 4)]), strides]);
  graph.node('Concat', [middles, sizes, fields(4, 85)], { axis: 2 }, 'decoded');
  graph.output('decoded', 'float32', [1, cells.length, 85]);
}

describe.skipIf(!existsSync(nano))(
  'YOLOX-nano with decoding in its graph (needs ../shared/data)',
  () => {
    it('is told from the raw one by its values, and finds the same road users', async () => {
      const file = join(folder.path, 'yolox_nano_decoded.onnx');
      await writeFile(file, rewired(await readFile(nano), decode));
      // Both stay loaded from picture to picture.
      const square = { width: 416, height: 416 };
      const [raw, decoded] = await Promise.all(
        [nano, file].map((each) => openDetector({ file: each, picture: square, threads: 1 })),
      );
      expect(raw?.manifest.layout).toBe('yolox');
      expect(decoded?.manifest.layout).toBe('yolox-decoded');
      const withRoadUsers = readCoco128(join(shared, 'coco128'))
        .filter(({ labels }) => labels.length > 1)
        .slice(0, 5);
      let compared = 0;
      for (const { file: picture } of withRoadUsers) {
        const [expected = [], found = []] = await Promise.all(
          [nano, file].map(async (each) => {
            const options = { file: each, picture: jpegSize(picture), threads: 1 };
            const detector = await openDetector(options);
            const detections = await detector.detect(await stillFrame(picture, detector.target));
            await detector.dispose();
            return detections;
          }),
        );
        expect(found).toHaveLength(expected.length);
        for (const [i, { box, score, class: roadUser }] of expected.entries()) {
          expect(found[i]?.class).toBe(roadUser);
          expect(found[i]?.score).toBeCloseTo(score, 2);
          expect(found[i]?.box.left).toBeCloseTo(box.left, 1);
          expect(found[i]?.box.bottom).toBeCloseTo(box.bottom, 1);
        }
        compared += expected.length;
      }
      await Promise.all([raw?.dispose(), decoded?.dispose()]);
      expect(compared, 'road users on these pictures').toBeGreaterThan(5);
    });
  },
);
