import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConsoleState } from '../../src-workers/contracts/console-state';
import { cameraWall } from '../fixtures/camera-wall';
import type { BenchResult } from './bench-result';
import { tracedTasks } from './grid/traced-tasks';
import { decodePictures, watchGrid } from './grid/watch-grid';
import { startBenchApp, type BenchApp } from './live/bench-app';
import { percentile } from './live/painted-ages';
import { processTreeUse } from './pipeline/process-tree';

const warmUpMs = 8000;
const measuredMs = 60_000;
const tracedMs = 30_000;
const floorMs = 5000;
const longestStartMs = 120_000;
const windowSize = { width: 1600, height: 1000 };

const cases = [
  { tiles: 4, fpsTarget: 12 },
  { tiles: 9, fpsTarget: 12 },
  { tiles: 16, fpsTarget: 8, longTaskTarget: 3, delayTarget: 100 },
] as const;

/**
 * A window of tiles that play films of 640 x 360 in a loop, 12.5 pictures a second, with boxes from a file:
 * what the window itself can do. Software rendering under Xvfb.
 */
export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const each of cases) results.push(...(await measure(each)));
  return results;
}

async function measure({
  tiles,
  fpsTarget,
  ...targets
}: (typeof cases)[number]): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'roadglass-grid-'));
  const bench = await startBenchApp(folder, [await cameraWall(join(folder, 'wall'), tiles)]);
  try {
    await showAll(bench, tiles);
    await wait(warmUpMs);
    const pid = await rendererPid(bench);
    const main = bench.app.process().pid!;
    const before = [await processTreeUse(pid), await processTreeUse(main)];
    const began = performance.now();
    const work = await watchGrid(bench.window, measuredMs);
    const elapsed = performance.now() - began;
    const after = [await processTreeUse(pid), await processTreeUse(main)];
    const renderer = after[0]!.cpuMs - before[0]!.cpuMs;
    const all = after[1]!.cpuMs - before[1]!.cpuMs;
    const tasks = await tracedTasks(bench.app, tracedMs);
    const floor = await floorPerPicture(bench, pid, tiles);
    const { longTaskTarget, delayTarget } = { ...noTargets, ...targets };
    const row = (metric: string, value: number, unit: string, target?: number): BenchResult => ({
      ...{ bench: 'grid', case: `${tiles} tiles of 640x360`, metric, value, unit },
      ...(target === undefined ? {} : { target }),
    });
    return [
      row('painted, the slowest tile', Math.min(...work.fps), 'fps', fpsTarget),
      row('painted, all tiles', work.pictures / (elapsed / 1000), 'fps'),
      row('tasks above 50 ms in a minute', work.longTasks, 'tasks', longTaskTarget),
      row('of more than 50 ms of CPU', busy(tasks), 'tasks', longTaskTarget),
      row('CPU of the longest task', longest(tasks), 'ms'),
      row('key to page, p95', percentile(work.inputDelays, 95), 'ms', delayTarget),
      row('key to the next frame, p95', percentile(work.inputToFrame, 95), 'ms', delayTarget),
      row('CPU of the window per picture', renderer / work.pictures, 'ms'),
      row('of that decoding and drawing alone', floor, 'ms'),
      row('painting on the main thread per picture', work.paintMs / work.pictures, 'ms'),
      row('JPEG', work.jpegBytes / 1e6 / (elapsed / 1000), 'MB/s'),
      row(
        'CPU of the window, of all cores',
        (100 * renderer) / elapsed / availableParallelism(),
        '%',
      ),
      row('CPU of Roadglass, of all cores', (100 * all) / elapsed / availableParallelism(), '%'),
    ];
  } finally {
    await bench.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const longest = (tasks: readonly number[]): number =>
  tasks.reduce((most, cpuMs) => Math.max(most, cpuMs), 0);

/** In a minute. */
const busy = (tasks: readonly number[]): number =>
  (tasks.filter((cpuMs) => cpuMs > 50).length * 60_000) / tracedMs;

const noTargets: { readonly longTaskTarget?: number; readonly delayTarget?: number } = {};

async function showAll({ app, window }: BenchApp, tiles: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()[0]!.setBounds({ x: 0, y: 0, ...size }),
    windowSize,
  );
  // Sixteen films that are analysed leave a pointer no still moment to click in.
  const layout = window.getByRole('radiogroup', { name: 'Layout' });
  await layout.getByText(String(tiles), { exact: true }).dispatchEvent('click');
  const deadline = Date.now() + longestStartMs;
  while (!(await stateOf(window)).cameras.every(({ activity }) => activity.kind === 'analysed')) {
    if (Date.now() > deadline) throw new Error(`${tiles} films were not all analysed`);
    await wait(500);
  }
}

/** With the tiles put away, so that nothing else is at work. */
async function floorPerPicture(bench: BenchApp, pid: number, tiles: number): Promise<number> {
  await bench.window.getByRole('button', { name: 'Settings' }).dispatchEvent('click');
  await wait(1500);
  const side = tiles === 16 ? 320 : tiles === 9 ? 480 : 640;
  const before = await processTreeUse(pid);
  const size = { width: side, height: (side * 9) / 16 };
  const pictures = await decodePictures(bench.window, size, floorMs);
  const { cpuMs } = await processTreeUse(pid);
  return (cpuMs - before.cpuMs) / pictures;
}

async function rendererPid({ app }: BenchApp): Promise<number> {
  const pids = await app.evaluate(({ app }) =>
    app.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
  );
  if (pids[0] === undefined) throw new Error('The window has no process.');
  return pids[0];
}

async function stateOf(window: BenchApp['window']): Promise<ConsoleState> {
  const result = await window.evaluate(() =>
    globalThis.window.roadglass.invoke({ kind: 'get-state' }),
  );
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}
