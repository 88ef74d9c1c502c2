import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunRecord } from '../../src-main/survey/run-record';
import { makeDetectionsFile } from '../fixtures/detections-file';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg, makeVideo } from '../fixtures/videos';
import { analyze, hasSharedData, sharedData, summaryOf } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...path: readonly string[]): string => join(folder, ...path);

const tables = ['counts.csv', 'lines.csv', 'crossings.csv', 'tracks.csv'] as const;
const figures = (out: string): string[] =>
  tables.map((name) => readFileSync(at(out, name), 'utf8'));
const recordOf = (out: string): RunRecord =>
  JSON.parse(readFileSync(at(out, 'run.json'), 'utf8')) as RunRecord;

/** Across the picture; forward is down. */
const project = (name: string, tracker: object = {}): string => {
  const lines = [
    {
      id: 'row',
      points: [
        [0.01, 0.69],
        [0.99, 0.69],
      ],
    },
  ];
  writeFileSync(
    at(name),
    JSON.stringify({ version: 2, cameras: [{ id: 'camera', lines, tracker }] }),
  );
  return at(name);
};

describe.skipIf(!hasSharedData)(
  'detections of a model that were saved (skipped without the shared data)',
  () => {
    const video = at('jam.mp4');
    const saved = at('jam.ndjson.gz');
    beforeAll(async () => {
      // Five seconds of dense traffic.
      const clip = sharedData('videos', 'jamcam', '625_201708101101.mp4');
      await ffmpeg('-i', clip, '-t', '5', '-c:v', 'libx264', '-crf', '18', '-bf', '2', video);
      const options = ['--project', project('p.json'), '--save-detections', saved];
      const result = await analyze(video, ...options, '--out', at('model'));
      expect(result.stderr + result.stdout).toMatch(/Line "row": [1-9]/);
      expect(existsSync(at('model', 'journal.jsonl'))).toBe(false);
    });

    it.each([
      ['alone', [] as string[]],
      ['with their video', [video]],
    ])('count the same to the byte, %s', async (name, videos) => {
      const options = ['--project', at('p.json'), '--detections', saved, '--json'];
      const result = await analyze(...videos, ...options, '--out', at(name));
      expect(result.stderr).not.toContain('Warning');
      expect(figures(name)).toEqual(figures('model'));
      expect(recordOf(name)).toMatchObject({
        model: { id: 'mb3-centernet', sha256: recordOf('model').model?.sha256 },
        detections: { file: saved, format: 'roadglass' },
      });
      expect(summaryOf(result).detections?.sha256).toBe(recordOf(name).detections?.sha256);
    });

    it('and at a lower rate as if the model had detected at that rate', async () => {
      const options = ['--project', at('p.json'), '--fps', '6'];
      await analyze(video, ...options, '--out', at('model-6'));
      await analyze(video, ...options, '--detections', saved, '--out', at('file-6'));
      expect(recordOf('file-6').frames).toBe(recordOf('model-6').frames);
      // Colours are looked at in some frames, which need not be those that are chosen later.
      const uncoloured = (out: string): string[] =>
        figures(out).map((each) =>
          each.replace(/,(black|white|grey|silver|red|blue|green|yellow|orange|brown),/g, ',,'),
        );
      expect(uncoloured('file-6')).toEqual(uncoloured('model-6'));
    });

    it('and as a MOT file, whose times are those of the video', async () => {
      const rows: string[] = [];
      let frame = 0;
      for (const line of gunzipSync(readFileSync(saved)).toString().split('\n')) {
        const { d } = JSON.parse(line === '' ? '{}' : line) as { d?: [string, ...number[]][] };
        if (d === undefined) continue;
        frame += 1;
        for (const [roadUser, score = 0, left = 0, top = 0, right = 0, bottom = 0] of d) {
          const size = [(right - left).toFixed(4), (bottom - top).toFixed(4)];
          rows.push([frame, -1, left, top, ...size, score, roadUser].join(','));
        }
      }
      // A MOT file does not know its model's thresholds.
      const { low, high, newTrack } = recordOf('model').model?.thresholds ?? {};
      const tracker = { lowThreshold: low, highThreshold: high, newTrackThreshold: newTrack };
      writeFileSync(at('jam.mot.txt'), rows.reverse().join('\n'));
      const options = [
        '--project',
        project('mot.json', tracker),
        '--detections',
        at('jam.mot.txt'),
      ];
      const result = await analyze(video, ...options, '--out', at('mot'), '--json');
      expect(result.code).toBe(0);
      const crossings = (out: string): string[] =>
        readFileSync(at(out, 'crossings.csv'), 'utf8')
          .trim()
          .split('\n')
          .slice(1)
          .map((row) => row.split(',').slice(2, 6).join());
      // Only the order within a frame is another one, and with it the numbers of tracks.
      expect(crossings('mot').sort()).toEqual(crossings('model').sort());
      expect(recordOf('mot')).toMatchObject({ detections: { format: 'mot' } });
      expect(recordOf('mot').model).not.toHaveProperty('sha256');
    });
  },
);

describe('detections of a file', () => {
  it('are counted without any video, and saved again as they are', async () => {
    const file = makeDetectionsFile(folder);
    const options = ['--project', project('made.json'), '--detections', file];
    const again = at('again.ndjson');
    const result = await analyze(
      ...options,
      '--save-detections',
      again,
      '--out',
      at('made'),
      '--json',
    );
    expect(result.code).toBe(0);
    const { frames, lines, dropped } = summaryOf(result);
    expect({ frames, dropped }).toEqual({ frames: 50, dropped: 0 });
    // The car is 4 pixels further down every 40 ms, and its feet are on the line at 165.6: once, forward.
    expect(lines).toMatchObject([{ id: 'row', total: 1, forward: { car: 1 } }]);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  it('are saved into the folder of the results, which is not there yet, and once more', async () => {
    const file = makeDetectionsFile(folder, { name: 'source.ndjson' });
    const saved = at('with-results', 'd.ndjson');
    const options = ['--detections', file, '--save-detections', saved];
    for (let run = 1; run <= 2; run += 1) {
      expect(await analyze(...options, '--out', at('with-results'))).toMatchObject({ code: 0 });
      expect(readFileSync(saved, 'utf8')).toBe(readFileSync(file, 'utf8'));
    }
  });

  it('take the place of nothing but saved detections', async () => {
    const file = makeDetectionsFile(folder, { name: 'kept.ndjson' });
    const before = readFileSync(file, 'utf8');
    writeFileSync(at('notes.txt'), 'Count by hand: 27\n');
    const attempt = (saved: string): ReturnType<typeof analyze> =>
      analyze('--detections', file, '--save-detections', saved, '--out', at('replaced'));
    expect(await attempt(at('notes.txt'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no detections file that Roadglass wrote/) as string,
    });
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe('Count by hand: 27\n');
    expect(await attempt(file)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/is where the detections come from/) as string,
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('that are not of the video are refused before anything is written', async () => {
    const video = await makeVideo(folder, 'small.mp4', { source: 'testsrc2=s=160x120:r=25:d=1' });
    const file = makeDetectionsFile(folder, { name: 'other.ndjson' });
    const result = await analyze(video, '--detections', file, '--out', at('refused'));
    expect(result.code).toBe(3);
    expect(result.stderr).toMatch(
      /^DETECTIONS_MISMATCH: .* 320x240 pixels, the video has 160x120/m,
    );
    expect(existsSync(at('refused', 'counts.csv'))).toBe(false);
  });

  it.each([
    ['with a model', ['--detections', 'a', '--model', 'b'], /Either --model detects or/],
    ['a class without them', ['v.mp4', '--detections-class', 'car'], /needs --detections/],
    [
      'a class that there is not',
      ['--detections', 'a', '--detections-class', 'lorry'],
      /is one of/,
    ],
    [
      'saved where nothing can be',
      ['v.mp4', '--save-detections', '/none/a.gz'],
      /the folder does not exist/,
    ],
  ])('bad usage: %s', async (_, options, sentence) => {
    const result = await analyze(...options, '--out', at('usage'));
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(sentence);
  });
});
