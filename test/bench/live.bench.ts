import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { createEngine } from '../../src-main/engine/console-engine';
import { FileSecretStore } from '../../src-main/secrets/file-secret-store';
import { nodeHost } from '../../src-workers/host/node-host';
import type { BenchResult } from './bench-result';
import { cameraProject } from './live/camera-project';
import { allRunning, liveRates } from './live/live-rates';
import { PacedStreams } from './live/paced-streams';
import { yoloxNano } from './pipeline/models';
import { processTreeUse } from './pipeline/process-tree';

const cameraCounts = [2, 4, 6, 8, 10];
const warmUpMs = 8000;
const measuredMs = 20_000;
/** A camera that loses more than one frame in a hundred is not kept up with. */
const tolerablePercent = 1;
const longestStartMs = 60_000;

/**
 * How many cameras of 1280x720 h264 at 15 fps the machine analyses without a window, with YOLOX-nano,
 * until frames drop; and what a camera more costs. The senders run on the same machine and are left
 * out of the figures, not out of its load.
 */
export async function run(): Promise<BenchResult[]> {
  const ffmpeg = await findFfmpeg();
  const streams = await PacedStreams.open(ffmpeg.path);
  const results: BenchResult[] = [];
  const memory: { cameras: number; mb: number }[] = [];
  let most = 0;
  try {
    for (const cameras of cameraCounts) {
      const row = (metric: string, value: number, unit: string): void =>
        void results.push({
          bench: 'live',
          case: `${cameras} cameras, no window`,
          metric,
          value,
          unit,
        });
      const measured = await measure(streams, cameras);
      row('analysed, of all cameras', measured.analysedFps, 'fps');
      row('frames dropped', measured.droppedPercent, '%');
      row('age p95, decoder to analysed', measured.ageP95Ms, 'ms');
      row('CPU of all cores', measured.cpuPercent, '%');
      row('private memory, all processes', measured.privateMb, 'MB');
      memory.push({ cameras, mb: measured.privateMb });
      if (measured.droppedPercent > tolerablePercent) break;
      most = cameras;
    }
  } finally {
    await streams.close();
  }
  const all = 'YOLOX-nano, no window';
  results.push({
    ...{ bench: 'live', case: all, metric: 'most cameras without drops' },
    ...{ value: most, target: 8, unit: 'cameras' },
  });
  const [first] = memory;
  const last = memory.at(-1);
  if (first !== undefined && last !== undefined && last.cameras > first.cameras) {
    results.push({
      ...{ bench: 'live', case: all, metric: 'private memory per added camera' },
      ...{ value: (last.mb - first.mb) / (last.cameras - first.cameras), target: 60, unit: 'MB' },
    });
  }
  return results;
}

async function measure(streams: PacedStreams, cameras: number) {
  const urls = Array.from({ length: cameras }, (_, index) => streams.url(index + 1));
  const project = await cameraProject(urls, yoloxNano);
  const engine = await createEngine({
    dataFolder: project.folder,
    projectPath: project.file,
    host: nodeHost,
    workerEntry: join(resolve('dist'), 'analysis-worker.cjs'),
    secrets: new FileSecretStore(project.folder),
    runtime: `Node ${process.versions.node}`,
  });
  try {
    const deadline = Date.now() + longestStartMs;
    while (!allRunning(engine.state())) {
      if (Date.now() > deadline) throw new Error(`${cameras} cameras did not all start`);
      await wait(250);
    }
    await wait(warmUpMs);
    const senders = new Set(streams.senderPids);
    const before = { state: engine.state(), use: await processTreeUse(process.pid, senders) };
    const startedAt = performance.now();
    await wait(measuredMs);
    const seconds = (performance.now() - startedAt) / 1000;
    const use = await processTreeUse(process.pid, senders);
    return {
      ...liveRates(before.state, engine.state(), seconds),
      cpuPercent: (use.cpuMs - before.use.cpuMs) / seconds / 10 / availableParallelism(),
      privateMb: use.privateMb,
    };
  } finally {
    await engine.dispose();
    await project.remove();
  }
}
