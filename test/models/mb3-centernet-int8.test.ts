import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildModel, buildModels } from '../../scripts/build-models/build-models.mjs';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { openDetector } from '../../src-workers/analysis/detector';
import type { Detection } from '../../src-workers/domain/detection/detection';
import { iou } from '../../src-workers/domain/geometry/box';

const run = promisify(execFile);
const film = join('test', 'fixtures', 'scenes', 'day.mp4');
const picture = { width: 960, height: 540 };
const [width, height] = [512, 288];

/** Without these instructions products of bytes may saturate, and the model is said to be for others. */
const hasVnni = existsSync('/proc/cpuinfo') && /vnni/.test(readFileSync('/proc/cpuinfo', 'utf8'));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'int8-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function frameOf(video: string, second: number): Promise<Uint8Array> {
  const { path } = await findFfmpeg();
  const { stdout } = await run(
    path,
    [
      ...['-v', 'error', '-ss', String(second), '-i', video, '-frames:v', '1'],
      ...['-vf', `scale=${width}:${height}`, '-pix_fmt', 'gbrp', '-f', 'rawvideo', '-'],
    ],
    { encoding: 'buffer', maxBuffer: 1 << 24 },
  );
  return stdout;
}

async function detect(id: string, file: string, frame: Uint8Array): Promise<readonly Detection[]> {
  const manifest: unknown = JSON.parse(await readFile(`models/${id}.json`, 'utf8'));
  const detector = await openDetector({ file, manifest, picture, threads: 1 });
  const found = await detector.detect(frame);
  await detector.dispose();
  return found;
}

describe('the shipped model on bytes (npm run model -- build mb3-centernet-int8)', () => {
  it('is built to the bytes of its manifest, without fetching anything, and only once', async () => {
    const said: string[] = [];
    const options = { into: folder, say: (sentence: string): void => void said.push(sentence) };
    await buildModel('mb3-centernet-int8', options);
    await buildModel('mb3-centernet-int8', options);
    expect(said).toEqual([
      'Built model mb3-centernet-int8: mb3-centernet-int8.onnx, 5.0 MB.',
      'Model mb3-centernet-int8 is up to date.',
    ]);
  });

  it.skipIf(!hasVnni)(
    'sees on a film what the model on floats sees (skipped without VNNI)',
    async () => {
      const onFloats = buildModels({ into: folder })[0]?.path ?? '';
      const onBytes = (await buildModel('mb3-centernet-int8', { into: folder }))?.path ?? '';
      const likely = ({ score }: Detection): boolean => score >= 0.3;
      const changes: number[] = [];
      let compared = 0;
      for (const second of [3, 9, 15]) {
        const frame = await frameOf(film, second);
        expect(frame).toHaveLength(width * height * 3);
        const expected = await detect('mb3-centernet', onFloats, frame);
        const found = await detect('mb3-centernet-int8', onBytes, frame);
        for (const one of expected.filter(likely)) {
          compared += 1;
          const [best] = found
            .filter((each) => iou(each.box, one.box) > 0.6)
            .sort((a, b) => iou(b.box, one.box) - iou(a.box, one.box));
          // One that was hardly seen may be missed; one that was clearly seen may not.
          if (best !== undefined) changes.push(Math.abs(best.score - one.score));
          else expect(one.score, `at ${second} s: a ${one.class}`).toBeLessThan(0.45);
        }
      }
      expect(changes.length / compared).toBeGreaterThan(0.8);
      expect(Math.max(...changes)).toBeLessThan(0.2);
      expect(changes.reduce((sum, change) => sum + change, 0) / changes.length).toBeLessThan(0.05);
      expect(compared).toBeGreaterThan(8);
    },
  );
});
