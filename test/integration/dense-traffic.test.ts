import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { errorsOf, markedLines } from '../bench/dense/marked-crossings';
import { countedClips } from '../bench/counts/counted-clips';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { analyze, hasSharedData, sharedData } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);

const framesPerSecond = 25;
const videos = [...new Set(markedLines.map(({ video }) => video))];

describe.skipIf(!hasSharedData)('dense traffic (skipped without the shared data)', () => {
  it.each(videos)(
    'every road user that crosses is counted once, with the shipped model: %s',
    async (video) => {
      const lines = countedClips.find((clip) => clip.video === video)?.lines ?? [];
      const project = join(folder, `${basename(video)}.json`);
      const drawn = lines.map(({ id, points }) => ({ id, points }));
      const camera = { id: 'camera', lines: drawn };
      writeFileSync(project, JSON.stringify({ version: 2, cameras: [camera] }));
      const out = join(folder, basename(video));
      const result = await analyze(
        sharedData('videos', video),
        ...['--project', project, '--out', out],
      );
      expect(result.code).toBe(0);
      const rows = parse(readFileSync(join(out, 'crossings.csv')), {
        bom: true,
        columns: true,
      }) as unknown as Record<string, string>[];
      for (const marked of markedLines.filter((each) => each.video === video)) {
        const [[left], [right]] = lines.find(({ id }) => id === marked.line)?.points ?? [[0], [1]];
        const counted = rows
          .filter((row) => row['line'] === marked.line && row['direction'] === marked.direction)
          .map((row) => ({
            frame: Number(row['media_s']) * framesPerSecond,
            along: (Number(row['x']) - left) / (right - left),
          }));
        expect(errorsOf(marked, counted), `${marked.line} of ${video}`).toEqual({
          missed: 0,
          wrong: 0,
        });
      }
    },
    120_000,
  );
});
