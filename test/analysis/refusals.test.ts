import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDetector } from '../../src-workers/analysis/detector';
import { SessionCache } from '../../src-workers/analysis/session-cache';
import * as squares from '../fixtures/square-detectors';
import { constantModel, meanModel, stubbornModel, yolov8Model } from '../fixtures/tiny-onnx';

const picture = { width: 64, height: 36 };
const osnet = resolve(process.cwd(), '../shared/data/models/osnet_x0_25_msmt17.onnx');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'models-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function fileOf(name: string, content: Uint8Array | string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const yoloxManifest = JSON.parse(readFileSync('models/yolox-nano.json', 'utf8')) as {
  readonly input: object;
};
/** Another input, with another rule of its size. */
const input = (size?: object, more: object = {}): object => ({
  input: { ...yoloxManifest.input, ...(size && { size }), ...more },
});

describe('a file that is no detector is refused with a sentence', () => {
  const model = meanModel();
  const batch = Buffer.from(meanModel([4, 3, 32, 32]));
  it.each([
    ['empty.onnx', '', 'MODEL_NOT_ONNX', /"empty.onnx" is empty/],
    ['text.onnx', 'This is no model.', 'MODEL_NOT_ONNX', /"text.onnx" is not an ONNX model/],
    ['cut.onnx', model.subarray(0, 80), 'MODEL_NOT_ONNX', /is not an ONNX model, or is cut short/],
    [
      'mean.onnx',
      model,
      'MODEL_LAYOUT_UNKNOWN',
      /its output "mean" \[1, 3, 1, 1\]. Supported are YOLOX/,
    ],
    ['batch.onnx', batch, 'MODEL_SHAPE_WRONG', /its input is "image" float32 \[4, 3, 32, 32\]/],
    [
      'huge.onnx',
      meanModel([1, 3, 100_000, 100_000]),
      'MODEL_SHAPE_WRONG',
      /takes larger pictures .* \[1, 3, 100000, 100000\], .* at most 4096/,
    ],
    ['grey.onnx', meanModel([1, 1, 32, 32]), 'MODEL_SHAPE_WRONG', /\[1, 1, 32, 32\]/],
    [
      'stubborn.onnx',
      stubbornModel(),
      'MODEL_SHAPE_WRONG',
      /cannot run on an input of \[1, 3, 384, 640\] or \[1, 3, 640, 640\]/,
    ],
    [
      'two.onnx',
      constantModel([['o', [1, 300, 6], 0]], { im_shape: [1, 2] }),
      'MODEL_SHAPE_WRONG',
      /its input is "images" float32 \[1, 3, 64, 64\] and "im_shape" float32 \[1, 2\], and supported/,
    ],
    [
      'adrift.onnx',
      // As many rows as a grid has, and their middles are nowhere near it.
      constantModel([['o', [1, 84, 85], 1000]]),
      'MODEL_LAYOUT_UNKNOWN',
      /shaped like yolox or yolox-decoded or yolov5 or detr, but what they hold .* none of these/,
    ],
    [
      'fractions.onnx',
      constantModel([['o', [1, 300, 6], 0.5]]),
      'MODEL_LAYOUT_UNKNOWN',
      /shaped like end-to-end or detr, .* manifest .* beside the file/,
    ],
    [
      'shares.onnx',
      constantModel([
        ['boxes', [1, 5, 4], 0.5],
        ['scores', [1, 5], 0.5],
        ['labels', [1, 5], 1],
      ]),
      'MODEL_LAYOUT_UNKNOWN',
      /shaped like detr-boxes/,
    ],
    [
      'segments.onnx',
      squares.yolov5({ metadata: { task: 'segment' } }),
      'MODEL_LAYOUT_UNKNOWN',
      /is made for "segment" as its metadata says/,
    ],
    [
      'poses.onnx',
      // One named class, 52 more channels: the points of a skeleton.
      yolov8Model(52, "{0: 'person'}"),
      'MODEL_LAYOUT_UNKNOWN',
      /its metadata names 1 classes and it scores 52/,
    ],
    [
      'cats.onnx',
      yolov8Model(1, "{0: 'cat'}"),
      'MODEL_LAYOUT_UNKNOWN',
      /its classes \(cat\) are no/,
    ],
    ['nameless.onnx', yolov8Model(3), 'MODEL_LAYOUT_UNKNOWN', /which its 3 classes are/],
  ])('%s', async (name, content, code, sentence) => {
    const file = await fileOf(name, content);
    const sessions = new SessionCache();
    const opening = openDetector({ file, picture, threads: 1, sessions });
    await expect(opening).rejects.toMatchObject({ name: 'Failure', code });
    await expect(opening).rejects.toThrow(sentence);
    expect(sessions.size, 'nothing stays loaded').toBe(0);
  });

  it('a file that is not there', async () => {
    const opening = openDetector({ file: join(folder, 'none.onnx'), picture, threads: 1 });
    await expect(opening).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
  });

  it('a folder', async () => {
    const opening = openDetector({ file: folder, picture, threads: 1 });
    await expect(opening).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
  });

  it('a file that is not what its manifest says', async () => {
    const file = await fileOf('other.onnx', yolov8Model(2));
    const opening = openDetector({ file, manifest: yoloxManifest, picture, threads: 1 });
    await expect(opening).rejects.toMatchObject({ code: 'MODEL_SHAPE_WRONG' });
    await expect(opening).rejects.toThrow(/"other.onnx" is not what the manifest "yolox-nano"/);
  });

  it.each([
    ['a score above 1', { thresholds: { low: 7 } }, /thresholds\.low/],
    ['an input without a size', input({ kind: 'fixed', width: 0, height: 416 }), /size\.width/],
    [
      'one that takes all memory',
      input({ kind: 'fixed', width: 416, height: 1e6 }),
      /size\.height/,
    ],
    ['steps of nothing', input({ kind: 'fitted', multipleOf: 0, longSide: 416 }), /multipleOf/],
    ['a division by 0', input(undefined, { std: [1, 0, 1] }), /input\.std: .* divided by 0/],
  ])('a manifest with %s, and where the mistake is', async (_, change, sentence) => {
    const file = await fileOf('fine.onnx', yolov8Model(2, "['car', 'bus']"));
    const manifest = { ...yoloxManifest, ...change };
    const opening = openDetector({ file, manifest, picture, threads: 1 });
    await expect(opening).rejects.toMatchObject({ code: 'MODEL_MANIFEST_INVALID' });
    await expect(opening).rejects.toThrow(sentence);
  });

  it.skipIf(!existsSync(osnet))(
    'a network that tells people apart (needs ../shared/data)',
    async () => {
      const opening = openDetector({ file: osnet, picture, threads: 1 });
      await expect(opening).rejects.toMatchObject({ code: 'MODEL_LAYOUT_UNKNOWN' });
      await expect(opening).rejects.toThrow(/"output" \[1, 512\]/);
    },
  );
});

describe('a file without a manifest is recognised', () => {
  it('by its output and the class names in its metadata', async () => {
    const file = await fileOf('My Model.onnx', yolov8Model(2, "{0: 'cat', 1: 'Bus'}"));
    const detector = await openDetector({ file, picture, threads: 1 });
    expect(detector.manifest).toMatchObject({ id: 'my-model', layout: 'yolov8', classCount: 2 });
    expect([...detector.classes]).toEqual(['bus']);
    expect(detector.provider).toBe('cpu');
    // 64x36 at half the size, in the middle of 32x32.
    expect(detector.target).toEqual({
      width: 32,
      height: 32,
      pixelFormat: 'gbrp',
      placed: { x: 0, y: 7, width: 32, height: 18 },
    });
    await detector.dispose();
  });
});

describe('execution providers', () => {
  it('that do not work are passed over with a note, down to the CPU', async () => {
    const file = await fileOf('any.onnx', yolov8Model(2, "['car', 'bus']"));
    const detector = await openDetector({ file, picture, threads: 1, providers: ['no-such-one'] });
    expect(detector.provider).toBe('cpu');
    expect(detector.providerNotes).toHaveLength(1);
    expect(detector.providerNotes[0]).toMatch(/^no-such-one cannot run the model/);
    await detector.dispose();
  });
});

describe('sessions', () => {
  it('are shared and go with their last user', async () => {
    const file = await fileOf('shared.onnx', yolov8Model(2, "['car', 'bus']"));
    const sessions = new SessionCache();
    const first = await openDetector({ file, picture, threads: 1, sessions });
    const second = await openDetector({ file, picture, threads: 1, sessions });
    expect(sessions.size).toBe(1);
    await first.dispose();
    await first.dispose();
    expect(sessions.size).toBe(1);
    await expect(first.detect(new Uint8Array(32 * 32 * 3))).rejects.toThrow(/disposed/);
    const both = await Promise.all([1, 2].map(() => second.detect(new Uint8Array(32 * 32 * 3))));
    expect(both[0]).toEqual(both[1]);
    await second.dispose();
    expect(sessions.size).toBe(0);
  });
});
