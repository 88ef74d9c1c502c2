import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BenchResult } from './bench-result';
import { startBenchApp } from './live/bench-app';
import { benchVideo } from './pipeline/bench-video';
import { median } from './pipeline/median';

const rounds = 5;

interface StartTimes {
  readonly windowMs: number;
  readonly annotatedMs: number;
}

/** From the start of the program to its window, and to the first picture with boxes of a new video. */
export async function run(): Promise<BenchResult[]> {
  const times: StartTimes[] = [];
  // The first one fills the caches of the disk and of V8, which every further start has.
  await start();
  for (let round = 0; round < rounds; round += 1) times.push(await start());
  const row = (metric: string, value: number, target: number): BenchResult => ({
    ...{ bench: 'start', case: 'a new data folder and highway.avi', metric, value, target },
    unit: 'ms',
  });
  return [
    row('until the window shows its page', median(times.map((each) => each.windowMs)), 2000),
    row('until the first annotated frame', median(times.map((each) => each.annotatedMs)), 4000),
  ];
}

async function start(): Promise<StartTimes> {
  const userData = await mkdtemp(join(tmpdir(), 'roadglass-start-'));
  const app = await startBenchApp(userData, [resolve(benchVideo('highway.avi'))]);
  try {
    const painted = await app.window.evaluate(async () => {
      // Looked for often, because the event of the first picture may be over.
      while (document.querySelector('canvas[data-picture="analysed"]') === null) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      const annotatedAt = Date.now();
      const first = performance.getEntriesByName('first-contentful-paint')[0];
      return { annotatedAt, windowAt: performance.timeOrigin + (first?.startTime ?? Infinity) };
    });
    return {
      windowMs: painted.windowAt - app.startedAt,
      annotatedMs: painted.annotatedAt - app.startedAt,
    };
  } finally {
    await app.close();
    await rm(userData, { recursive: true, force: true });
  }
}
