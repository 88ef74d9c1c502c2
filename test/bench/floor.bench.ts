import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, devNull, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { decoderArguments } from '../../src-main/decoders/ffmpeg-args';
import { FfmpegLog } from '../../src-main/decoders/ffmpeg-log';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { startProcess } from '../../src-main/decoders/process-start';
import { probeVideo } from '../../src-main/decoders/video-probe';
import { openDetector } from '../../src-workers/analysis/detector';
import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import type { BenchResult } from './bench-result';
import { analyzeOnce } from './pipeline/analyze-once';
import { benchVideo } from './pipeline/bench-video';
import { loopVideo } from './pipeline/looped-video';
import { median } from './pipeline/median';
import { benchModels, runAloneCpuMs, type BenchModel } from './pipeline/models';

/** Rounds of everything, in turns, so that the machine's mood meets all alike. */
const rounds = 3;
/** The clip as it is, where starting the processes weighs, and a minute of it. */
const loops = 6;
const clip = benchVideo('street-1080p.mp4');

/** CPU-ms that ffmpeg takes for the whole clip with the product's own arguments, written nowhere. */
async function decodeCpuMs(ffmpeg: string, target: DecodeTarget): Promise<number> {
  const probe = await probeVideo(ffmpeg, clip);
  const request = { file: clip, probe, target, rawUrls: [devNull], analysisFps: 'source' as const };
  const log = new FfmpegLog();
  const args = ['-y', ...decoderArguments(request)];
  const child = startProcess({ program: ffmpeg, args, onLine: (line) => log.add(line) });
  const { code } = await child.exited;
  if (code !== 0 || log.cpuMs === undefined) throw new Error(log.detail);
  return log.cpuMs;
}

interface Sample {
  readonly decode: number;
  readonly detect: number;
  readonly short: { readonly cpuMsPerFrame: number; readonly fps: number };
  readonly long: { readonly cpuMsPerFrame: number; readonly fps: number };
}

/**
 * The floor of an analysis, decoding and detecting each alone, and beside it the whole analysis.
 * Bytes of the floor: a decoded frame is written once by ffmpeg and read once by the detector.
 */
export async function run(): Promise<BenchResult[]> {
  const ffmpeg = await findFfmpeg();
  const folder = await mkdtemp(join(tmpdir(), 'roadglass-floor-'));
  const looped = join(folder, 'looped.mp4');
  try {
    await loopVideo(ffmpeg.path, clip, loops, looped);
    const results: BenchResult[] = [];
    for (const model of await benchModels()) {
      const target = await targetOf(ffmpeg.path, model);
      const samples: Sample[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const options = ['--model', model.option];
        const short = await analyzeOnce([clip], options);
        const long = await analyzeOnce([looped], options);
        const decode = (await decodeCpuMs(ffmpeg.path, target)) / short.frames;
        samples.push({ decode, detect: await runAloneCpuMs(model, target, 200), short, long });
      }
      results.push(...rows(`${basename(model.option)} ${target.width}x${target.height}`, samples));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function targetOf(ffmpeg: string, model: BenchModel): Promise<DecodeTarget> {
  const { picture } = await probeVideo(ffmpeg, clip);
  const detector = await openDetector({ ...model, picture });
  await detector.dispose();
  return detector.target;
}

function rows(on: string, samples: readonly Sample[]): BenchResult[] {
  const cores = availableParallelism();
  const of = (figure: (each: Sample) => number): number => median(samples.map(figure));
  const floor = ({ decode, detect }: Sample): number => decode + detect;
  const row = (
    bench: string,
    metric: string,
    figure: (each: Sample) => number,
    unit: string,
    target?: number,
  ): BenchResult => ({
    ...{ bench, case: on, metric, value: of(figure), unit },
    ...(target === undefined ? {} : { target }),
  });
  const cpu = 'CPU-ms/frame';
  const both = (length: 'short' | 'long', name: string): BenchResult[] => [
    row('analyze', `${name}, end to end`, (each) => each[length].cpuMsPerFrame, cpu),
    row(
      'analyze',
      `${name}, end to end / floors`,
      (each) => each[length].cpuMsPerFrame / floor(each),
      'x',
      1.15,
    ),
    row('analyze', `${name}, speed`, (each) => each[length].fps, 'fps'),
    row(
      'analyze',
      `${name}, speed / (cores x 1000 / floors)`,
      (each) => (each[length].fps * floor(each)) / (cores * 1000),
      'x',
      0.8,
    ),
  ];
  return [
    row('floor', 'decode and scale alone', (each) => each.decode, cpu),
    row('floor', 'detector run alone', (each) => each.detect, cpu),
    ...both('short', '10 s'),
    ...both('long', '1 min'),
  ];
}
