import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import type { DrawnLine } from '../../src-workers/contracts/console-state';
import { startEngine, untilActivity, untilCamera } from '../fixtures/engine';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { analyze, hasSharedData, sharedData } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...path: readonly string[]): string => join(folder, ...path);

const line: DrawnLine = {
  id: 'all',
  name: 'All lanes',
  points: [
    [0, 0.625],
    [1, 0.625],
  ],
};
const other: DrawnLine = {
  ...line,
  id: 'other',
  points: [
    [0, 0.5],
    [1, 0.5],
  ],
};
const setLines = (lines: readonly DrawnLine[]): ConsoleCommandOf<'set-shapes'> => ({
  kind: 'set-shapes',
  cameraId: 'highway',
  lines: lines.map(({ id, name, points }) => ({ id, name, points: [...points] })),
  zones: [
    {
      ...{ id: 'road', name: 'Road', kind: 'zone' },
      points: [
        [0.1, 0.4],
        [0.9, 0.4],
        [0.9, 0.9],
        [0.1, 0.9],
      ],
    },
  ],
});
const tables = [
  ...(['counts.csv', 'lines.csv', 'zones.csv', 'flows.csv'] as const),
  ...(['crossings.csv', 'tracks.csv'] as const),
];
const contents = (out: string): Promise<string[]> =>
  Promise.all(tables.map((name) => readFile(join(out, name), 'utf8')));

describe.skipIf(!hasSharedData)('a recorded camera (skipped without the shared data)', () => {
  const video = at('highway.avi');
  beforeAll(async () => {
    await cp(sharedData('videos', 'highway.avi'), video);
  });

  it('is opened, counted on a line that is drawn while it is analysed, exported, and there again after a restart', async () => {
    const engine = await startEngine(folder);
    const opened = await engine.carryOut({ kind: 'open-videos', paths: [video] });
    expect(opened).toEqual({ cameraIds: ['highway'], failures: [], cancelled: false });
    await untilCamera(engine, 'highway', ({ counts }) => (counts?.observedMs ?? 0) > 3000);
    await engine.carryOut(setLines([other]));
    await untilCamera(engine, 'highway', ({ counts }) => (counts?.observedMs ?? 0) > 6000);
    await engine.carryOut(setLines([line]));
    const done = await untilActivity(engine, 'highway', 'analysed');
    expect(done.counts?.lines).toMatchObject([{ id: 'all', total: 27 }]);
    expect(done.counts?.lastCrossings).toHaveLength(20);
    const files = await engine.exportCsv(at('out'), 'highway');
    expect(files).toHaveLength(7);
    await engine.dispose();

    const project = at('analyze.json');
    await cp(at('test.roadglass'), project);
    const result = await analyze(video, '--project', project, '--out', at('reference'), '--json');
    expect(result.code).toBe(0);
    expect(await contents(at('out'))).toEqual(await contents(at('reference')));

    const again = await startEngine(folder);
    const found = await untilActivity(again, 'highway', 'analysed');
    expect(found.counts?.lines).toMatchObject([{ id: 'all', total: 27 }]);
    expect(found.lines).toMatchObject([{ id: 'all', name: 'All lanes' }]);
    await again.exportCsv(at('again'), 'highway');
    expect(await contents(at('again'))).toEqual(await contents(at('reference')));
    await again.dispose();
    // The clip is detected twice, every one of its 1700 frames.
  });
});
