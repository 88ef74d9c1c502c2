import { setTimeout as wait } from 'node:timers/promises';
import type { ConsoleState } from '../../src-workers/contracts/console-state';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import type { BenchResult } from './bench-result';
import { startBenchApp } from './live/bench-app';
import { cameraProject } from './live/camera-project';
import { allRunning, liveRates } from './live/live-rates';
import { PacedStreams } from './live/paced-streams';
import { percentile, watchWindow } from './live/painted-ages';
import { shippedModel, yoloxNano } from './pipeline/models';

const warmUpMs = 10_000;
const measuredMs = 60_000;
const longestStartMs = 90_000;

/** Four tiles are shown, whatever the number of cameras. */
const cases = [
  { model: yoloxNano, title: 'YOLOX-nano', cameras: 4, ageTarget: 100, longTaskTarget: 0 },
  { model: shippedModel, title: 'MB3-CenterNet 16:9', cameras: 4 },
  { model: yoloxNano, title: 'YOLOX-nano', cameras: 6, dropTarget: 1 },
];

/**
 * The window with four tiles of live cameras, 1280x720 h264 at 15 fps: the age of a picture when it is
 * painted, what is dropped, and tasks that make the window stutter. Software rendering under Xvfb.
 */
export async function run(): Promise<BenchResult[]> {
  const ffmpeg = await findFfmpeg();
  const streams = await PacedStreams.open(ffmpeg.path);
  const results: BenchResult[] = [];
  try {
    for (const each of cases) results.push(...(await measure(streams, each)));
  } finally {
    await streams.close();
  }
  return results;
}

async function measure(
  streams: PacedStreams,
  { model, title, cameras, ageTarget, longTaskTarget, dropTarget }: (typeof cases)[number],
): Promise<BenchResult[]> {
  const urls = Array.from({ length: cameras }, (_, index) => streams.url(index + 1));
  const project = await cameraProject(urls, model);
  const app = await startBenchApp(project.folder, [project.file]);
  try {
    const deadline = Date.now() + longestStartMs;
    while (!allRunning(await stateOf(app.window))) {
      if (Date.now() > deadline) throw new Error(`${cameras} cameras did not all start`);
      await wait(500);
    }
    await wait(warmUpMs);
    const before = await stateOf(app.window);
    const startedAt = performance.now();
    const { ages, paintedFps, longTasks } = await watchWindow(app.window, measuredMs);
    const seconds = (performance.now() - startedAt) / 1000;
    const rates = liveRates(before, await stateOf(app.window), seconds);
    const row = (metric: string, value: number, unit: string, target?: number): BenchResult => ({
      ...{ bench: 'console', case: `${cameras} cameras, 4 tiles, ${title}`, metric, value, unit },
      ...(target === undefined ? {} : { target }),
    });
    return [
      row('age p50, decoder to painted', percentile(ages, 50), 'ms'),
      row('age p95, decoder to painted', percentile(ages, 95), 'ms', ageTarget),
      row('painted', paintedFps, 'fps'),
      row('analysed, of all cameras', rates.analysedFps, 'fps'),
      row('frames dropped', rates.droppedPercent, '%', dropTarget),
      row('tasks above 50 ms in a minute', longTasks, 'tasks', longTaskTarget),
    ];
  } finally {
    await app.close();
    await project.remove();
  }
}

async function stateOf(
  window: Awaited<ReturnType<typeof startBenchApp>>['window'],
): Promise<ConsoleState> {
  const result = await window.evaluate(() =>
    globalThis.window.roadglass.invoke({ kind: 'get-state' }),
  );
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}
