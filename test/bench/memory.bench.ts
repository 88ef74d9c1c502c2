import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import type { BenchResult } from './bench-result';
import { benchVideo } from './pipeline/bench-video';
import { loopVideo } from './pipeline/looped-video';
import { processTreeUse } from './pipeline/process-tree';

const hourSeconds = 3600;
const clipSeconds = 10;
/** Decoding goes on at 30 fps; analysing fewer frames makes an hour a matter of minutes. */
const analysisFps = 4;
const sampleIntervalMs = 2000;

/** Memory of all processes of an analysis together, over a file of one hour (Linux only). */
export async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'roadglass-memory-'));
  try {
    const hour = join(folder, 'hour.mp4');
    const { path } = await findFfmpeg();
    await loopVideo(path, benchVideo('street-1080p.mp4'), hourSeconds / clipSeconds, hour);
    const samples = await sample(hour, join(folder, 'out'));
    const at = (share: number): number => samples[Math.floor((samples.length - 1) * share)] ?? 0;
    const on = `1 h of 1080p, ${analysisFps} fps analysed`;
    const row = (metric: string, value: number, target?: number): BenchResult => ({
      ...{ bench: 'memory', case: on, metric, value, unit: 'MB PSS' },
      ...(target === undefined ? {} : { target }),
    });
    return [
      row('after a tenth', at(0.1)),
      row('half-way', at(0.5)),
      row('at the end', at(0.98)),
      row('most', Math.max(...samples), 400),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sample(video: string, out: string): Promise<number[]> {
  const args = [join('dist', 'analyze.cjs'), video, '--out', out, '--fps', String(analysisFps)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const samples: number[] = [];
  const timer = setInterval(() => {
    if (child.pid !== undefined)
      void processTreeUse(child.pid).then(({ pssMb }) => samples.push(pssMb));
  }, sampleIntervalMs);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`analyze exited with ${code}`);
  return samples;
}
