import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentProjectVersion } from '../../src-workers/contracts/project';
import { startEngine, untilActivity, untilCamera } from '../fixtures/engine';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { analyze, hasSharedData, sharedData } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...path: readonly string[]): string => join(folder, ...path);
const tables = ['counts.csv', 'lines.csv', 'flows.csv', 'crossings.csv', 'tracks.csv'] as const;
const contents = (out: string): Promise<string[]> =>
  Promise.all(tables.map((name) => readFile(join(out, name), 'utf8')));

/** A process of this test's engine; children are found in /proc. */
function workerOf(pid: number): number | undefined {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(/\s+/)
    .map(Number)
    .find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('analysis-worker'));
}

describe.skipIf(!hasSharedData)('an analysis (skipped without the shared data)', () => {
  beforeAll(async () => {
    await cp(sharedData('videos', 'highway.avi'), at('highway.avi'));
    const camera = {
      id: 'c',
      source: { kind: 'file', path: 'highway.avi' },
      analysisFps: 12,
      lines: [
        {
          id: 'all',
          points: [
            [0, 0.625],
            [1, 0.625],
          ],
        },
      ],
    };
    await writeFile(at('test.roadglass'), JSON.stringify({ version: 1, cameras: [camera] }));
    const result = await analyze('--project', at('test.roadglass'), '--out', at('reference'));
    expect(result.code).toBe(0);
  });

  it('that is paused, cancelled, resumed, and loses a process gives what an undisturbed one gives', async () => {
    const engine = await startEngine(folder);
    const control = (action: 'pause' | 'resume' | 'cancel'): Promise<undefined> =>
      engine.carryOut({ kind: 'control-analysis', cameraId: 'c', action });
    const analysed = (ms: number) =>
      untilCamera(
        engine,
        'c',
        ({ activity, counts }) => activity.kind === 'analysing' && (counts?.observedMs ?? 0) > ms,
      );
    await analysed(5000);
    await control('pause');
    expect((await untilActivity(engine, 'c', 'paused')).counts).toBeDefined();
    await control('resume');
    await analysed(8000);
    await control('cancel');
    const cancelled = await untilActivity(engine, 'c', 'interrupted');
    expect(cancelled.counts?.observedMs).toBeGreaterThan(8000);
    await engine.dispose();

    const again = await startEngine(folder);
    const found = await untilActivity(again, 'c', 'interrupted');
    expect(found.counts?.lines).toEqual(cancelled.counts?.lines);
    await again.carryOut({ kind: 'control-analysis', cameraId: 'c', action: 'resume' });
    await untilCamera(again, 'c', ({ counts }) => (counts?.observedMs ?? 0) > 14_000);
    if (existsSync('/proc/self/task')) {
      const worker = workerOf(process.pid);
      if (worker === undefined) throw new Error('no analysis process runs');
      process.kill(worker, 'SIGKILL');
    }
    await untilActivity(again, 'c', 'analysed');
    await again.exportCsv(at('out'), 'c');
    expect(await contents(at('out'))).toEqual(await contents(at('reference')));
    await again.dispose();
  });

  it('of a file that was moved away says so, and goes on when it is back', async () => {
    await rename(at('highway.avi'), at('elsewhere.avi'));
    const engine = await startEngine(folder);
    const failed = await untilActivity(engine, 'c', 'failed');
    expect(failed.activity).toMatchObject({ failure: { code: 'SOURCE_NOT_FOUND' } });
    await rename(at('elsewhere.avi'), at('highway.avi'));
    await engine.carryOut({ kind: 'retry-camera', cameraId: 'c' });
    const found = await untilActivity(engine, 'c', 'analysed');
    expect(found.counts?.lines[0]?.total).toBeGreaterThan(20);
    // The first change of the project brings its file to the version of today.
    await engine.carryOut({ kind: 'rename-camera', cameraId: 'c', name: 'Bridge' });
    await engine.dispose();
    const files = await readdir(folder);
    expect(files).toContain('test.v1.backup.roadglass');
    expect(JSON.parse(await readFile(at('test.v1.backup.roadglass'), 'utf8'))).toMatchObject({
      version: 1,
    });
    expect(JSON.parse(await readFile(at('test.roadglass'), 'utf8'))).toMatchObject({
      version: currentProjectVersion,
      cameras: [{ id: 'c', name: 'Bridge', source: { path: 'highway.avi' } }],
    });
    expect(files).not.toContain('test.roadglass.lock');
  });
});
