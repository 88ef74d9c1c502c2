import { availableParallelism, devNull } from 'node:os';
import { basename } from 'node:path';
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
import { median } from './pipeline/median';
import { benchModels, runAloneCpuMs, type BenchModel } from './pipeline/models';

/** Rounds of everything, in turns, so that the machine's mood meets all alike. */
const rounds = 5;
const video = benchVideo('street-1080p.mp4');

/** CPU-ms that ffmpeg takes for the whole clip with the product's own arguments, written nowhere. */
async function decodeCpuMs(ffmpeg: string, target: DecodeTarget): Promise<number> {
  const probe = await probeVideo(ffmpeg, video);
  const request = {
    file: video,
    probe,
    target,
    rawUrls: [devNull],
    analysisFps: 'source' as const,
  };
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
  readonly analyze: number;
  readonly fps: number;
}

async function sample(ffmpeg: string, model: BenchModel, target: DecodeTarget): Promise<Sample> {
  const { frames, cpuMsPerFrame, fps } = await analyzeOnce([video], ['--model', model.option]);
  return {
    decode: (await decodeCpuMs(ffmpeg, target)) / frames,
    detect: await runAloneCpuMs(model, target, 200),
    analyze: cpuMsPerFrame,
    fps,
  };
}

/**
 * The floor of an analysis, decoding and detecting each alone, and beside it the whole analysis.
 * Bytes of the floor: a decoded frame is written once by ffmpeg and read once by the detector.
 */
export async function run(): Promise<BenchResult[]> {
  const ffmpeg = await findFfmpeg();
  const { picture } = await probeVideo(ffmpeg.path, video);
  const cores = availableParallelism();
  const results: BenchResult[] = [];
  for (const model of await benchModels()) {
    const detector = await openDetector({ ...model, picture });
    const { target } = detector;
    await detector.dispose();
    const samples: Sample[] = [];
    for (let round = 0; round < rounds; round += 1) {
      samples.push(await sample(ffmpeg.path, model, target));
    }
    const on = `${basename(model.option)} ${target.width}x${target.height}`;
    const of = (figure: (each: Sample) => number): number => median(samples.map(figure));
    const floor = ({ decode, detect }: Sample): number => decode + detect;
    const cpu = 'CPU-ms/frame';
    results.push(
      row(
        'floor',
        on,
        'decode and scale alone',
        of((each) => each.decode),
        cpu,
      ),
      row(
        'floor',
        on,
        'detector run alone',
        of((each) => each.detect),
        cpu,
      ),
      row(
        'analyze',
        on,
        'end to end',
        of((each) => each.analyze),
        cpu,
      ),
      row(
        'analyze',
        on,
        'end to end / floors',
        of((each) => each.analyze / floor(each)),
        'x',
        1.15,
      ),
      row(
        'analyze',
        on,
        'speed',
        of((each) => each.fps),
        'fps',
      ),
      row(
        'analyze',
        on,
        'speed / (cores x 1000 / floors)',
        of((each) => (each.fps * floor(each)) / (cores * 1000)),
        'x',
        0.8,
      ),
    );
  }
  return results;
}

const row = (
  bench: string,
  on: string,
  metric: string,
  value: number,
  unit: string,
  target?: number,
): BenchResult => ({
  ...{ bench, case: on, metric, value, unit },
  ...(target === undefined ? {} : { target }),
});
