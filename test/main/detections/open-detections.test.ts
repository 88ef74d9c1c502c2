import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { originKey } from '../../../src-main/detections/detection-origin';
import { openDetections } from '../../../src-main/detections/open-detections';
import { filedVideo } from '../../../src-main/detections/filed-video';
import type { ProbedVideo } from '../../../src-main/survey/probed-video';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import type { DetectedFrame } from '../../../src-workers/domain/frame-result';
import { box } from '../../../src-workers/domain/geometry/box';
import {
  detectionLines,
  detectionsHead,
  jsonLines,
  makeDetectionsFile,
} from '../../fixtures/detections-file';
import { temporaryFolder } from '../../fixtures/temporary-folder';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
let files = 0;
function fileOf(content: string | Buffer): string {
  const path = join(folder, `${++files}.txt`);
  writeFileSync(path, content);
  return path;
}
const [known] = detectionsHead().videos;
function video(change: Partial<ProbedVideo> = {}): ProbedVideo {
  if (known === undefined) throw new Error('the head has a video');
  return { ...filedVideo(known, { timeZone: 'UTC' }), ...change };
}
async function allOf(frames: AsyncIterable<DetectedFrame>): Promise<DetectedFrame[]> {
  const all: DetectedFrame[] = [];
  for await (const frame of frames) all.push(frame);
  return all;
}
const lines = detectionLines();
const [head, begin, frame = '', ...rest] = lines;

describe("a file of Roadglass's own", () => {
  test.each([
    ['plain', (text: string) => text],
    ['compressed, whatever its name says', (text: string) => gzipSync(text)],
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['without a line end at its end', (text: string) => text.trimEnd()],
  ])('is read: %s', async (_, written) => {
    const file = fileOf(written(jsonLines(lines)));
    const stored = await openDetections(file);
    expect(stored).toMatchObject({
      format: 'roadglass',
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
      analysisFps: 'source',
      picture: { width: 320, height: 240 },
      detector: { modelId: 'test-model', provider: 'file', classes: ['car', 'truck'] },
      videos: [{ name: 'video.mp4', frames: 50, lastMs: 1960, warnings: [] }],
    });
    const frames = await allOf(stored.frames(video(), []));
    expect(frames).toHaveLength(50);
    expect(frames[10]).toEqual({
      mediaTime: 400,
      detections: [{ class: 'car', score: 0.9, box: box(140, 40, 180, 70) }],
    });
  });

  test('that was cut short between two lines says up to where it goes', async () => {
    const stored = await openDetections(fileOf(jsonLines(lines.slice(0, 12))));
    expect(stored.videos?.[0]?.warnings[0]).toMatch(/cut short: .* up to 0.4 s\.$/);
  });

  test.each([
    [
      'is of another size',
      { probe: { ...video().probe, picture: { width: 640, height: 480 } } },
      /picture of 320x240 pixels, the video has 640x480/,
    ],
    ['ends before', { durationMs: 1000 }, /go on to 2\.0 s, the video "video\.mp4" ends at 1\.0 s/],
  ])('is refused for a video that %s', async (_, change, sentence) => {
    const stored = await openDetections(makeDetectionsFile(folder));
    expect(() => stored.fit([video(change)])).toThrow(sentence);
  });

  test('of a video that was renamed is taken, with a sentence', async () => {
    const stored = await openDetections(makeDetectionsFile(folder));
    expect(stored.fit([video()])).toEqual([]);
    expect(stored.fit([video({ file: '/elsewhere/other.mp4' })])).toMatchObject([
      expect.stringMatching(/made on "video\.mp4" .* "other\.mp4"/),
    ]);
  });
});

describe('a MOT file', () => {
  const file = fileOf('3,-1,10,10,20,20,0.5\n1,-1,10,10,20,20,0.9\n\n1,-1,50,50,20,20,0.4\n');

  test('gets its times from the video, and has frames without detections', async () => {
    const stored = await openDetections(file, 'truck');
    expect(stored.detector.classes).toEqual(['truck']);
    const frames = await allOf(stored.frames(video(), [0, 40, 80, 120]));
    expect(frames.map(({ mediaTime, detections }) => [mediaTime, detections.length])).toEqual([
      [0, 2],
      [40, 0],
      [80, 1],
      [120, 0],
    ]);
  });

  test('is another origin when rows without a class are taken for something else', async () => {
    // Both classes are in the file either way.
    const mixed = fileOf('1,-1,10,10,20,20,0.9,car\n1,-1,50,50,9,9,0.9,truck\n2,-1,1,1,9,9,0.9\n');
    const keyOf = async (otherwise: RoadUserClass): Promise<string> =>
      originKey({ kind: 'file', stored: await openDetections(mixed, otherwise) });
    expect(await keyOf('car')).toBe(await keyOf('car'));
    expect(await keyOf('truck')).not.toBe(await keyOf('car'));
  });

  test('is refused where it has more frames than the video', async () => {
    const stored = await openDetections(file);
    await expect(allOf(stored.frames(video(), [0, 40]))).rejects.toMatchObject({
      code: 'DETECTIONS_MISMATCH',
      message: expect.stringMatching(/has detections of frame 3; .* has 2 frames/) as string,
    });
  });

  test('is refused where its boxes are elsewhere, and for two videos', async () => {
    const stored = await openDetections(fileOf('1,-1,1000,900,20,20,0.9\n'));
    expect(() => stored.fit([video()])).toThrow(/1 of 1 boxes .* outside the picture of 320x240/);
    expect(() => stored.fit([video(), video()])).toThrow(/frames of one video/);
  });
});

describe('what is no file of detections', () => {
  const own = (...changed: readonly unknown[]): string => fileOf(jsonLines(changed));
  mkdirSync(join(folder, 'folder'));
  const rows: readonly [why: string, file: string, code: string, sentence: RegExp][] = [
    ['is not there', join(folder, 'none.txt'), 'DETECTIONS_NOT_FOUND', /no detections file "/],
    ['is a folder', join(folder, 'folder'), 'DETECTIONS_NOT_READABLE', /a folder/],
    ['is empty', fileOf(''), 'DETECTIONS_EMPTY', /empty \(0 bytes\)/],
    ['has blank lines alone', fileOf('\n\n'), 'DETECTIONS_EMPTY', /no rows/],
    ['is prose', fileOf('Dear reader,\n'), 'DETECTIONS_INVALID', /is no detections file/],
    ['is other JSON', fileOf('{"a":1}\n'), 'DETECTIONS_INVALID', /is no detections file/],
    [
      'is binary',
      fileOf(Buffer.from([0, 1, 2, 255, 10, 7])),
      'DETECTIONS_INVALID',
      /is no detections/,
    ],
    [
      'is half a gzip file',
      fileOf(gzipSync(jsonLines(lines)).subarray(0, 200)),
      'DETECTIONS_INVALID',
      /cannot be decompressed/,
    ],
    [
      'has a wrong row',
      fileOf('1,-1,1,1,5,5,0.5\n1,-1,1,1,5,5,7\n'),
      'DETECTIONS_INVALID',
      /line 2: its confidence is 7/,
    ],
    [
      'is of a newer Roadglass',
      own({ ...detectionsHead(), version: 2 }),
      'DETECTIONS_TOO_NEW',
      /newer Roadglass \(version 2/,
    ],
    [
      'has a head without videos',
      own({ ...detectionsHead(), videos: [] }),
      'DETECTIONS_INVALID',
      /line 1: videos/,
    ],
    ['has no frames', own(head, begin), 'DETECTIONS_EMPTY', /no frames of "video\.mp4"/],
    [
      'has a video that its head has not',
      own(head, { video: 1 }),
      'DETECTIONS_INVALID',
      /line 2: the first line has no video 1/,
    ],
    [
      'does not say of which video',
      own(head, frame),
      'DETECTIONS_INVALID',
      /line 2: it does not say of which video/,
    ],
    [
      'goes on behind its end',
      own(head, begin, ...rest, frame),
      'DETECTIONS_INVALID',
      /does not say of which video/,
    ],
    [
      'repeats a time',
      own(head, begin, frame, frame),
      'DETECTIONS_INVALID',
      /line 4: its time \(0 ms\) is not after/,
    ],
    [
      'has a time that no video has: reports would have a row for each bin before it',
      own(head, begin, frame, { t: 1e14, d: [] }),
      'DETECTIONS_INVALID',
      /line 4: its time \(100000000000000 ms\) is in no video/,
    ],
    [
      'has a box that no picture has',
      own(head, begin, { t: 0, d: [['car', 0.5, -1e300, 1, 2, 2]] }),
      'DETECTIONS_INVALID',
      /line 3: detection 1 has a box that is in no picture \(-1e\+300, 1, 2, 2\)/,
    ],
    [
      'has a picture that there is not',
      own({ ...detectionsHead(), picture: [999_999_999, 1] }),
      'DETECTIONS_INVALID',
      /line 1: picture\.0/,
    ],
    [
      'breaks off within a line',
      own(head, begin, '{"t":0,"d":[["ca'),
      'DETECTIONS_INVALID',
      /line 3: it is no JSON object/,
    ],
    [
      'has an unknown class',
      own(head, begin, { t: 0, d: [['cat', 0.5, 1, 1, 2, 2]] }),
      'DETECTIONS_INVALID',
      /line 3: detection 1 has an unknown class \("cat"\)/,
    ],
    [
      'has a score above 1',
      own(head, begin, { t: 0, d: [['car', 5, 1, 1, 2, 2]] }),
      'DETECTIONS_INVALID',
      /score of 5/,
    ],
    [
      'has a box inside out',
      own(head, begin, { t: 0, d: [['car', 0.5, 2, 1, 1, 2]] }),
      'DETECTIONS_INVALID',
      /box without area/,
    ],
  ];
  test.each(rows)('%s', async (_, file, code, sentence) => {
    await expect(openDetections(file)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(sentence) as string,
    });
  });
});
