import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { CameraAnalysis } from '../../src-workers/contracts/analysis';
import type { BinMinutes } from '../../src-workers/domain/report/clock-bins';
import { nodeHost } from '../../src-workers/host/node-host';
import { AnalysisPool } from '../analysis/analysis-pool';
import { findFfmpeg, type Ffmpeg } from '../decoders/ffmpeg-lookup';
import { findModel, type Model } from '../models/model-registry';
import { shapesOf } from '../project/camera-shapes';
import { parseIsoTime } from '../survey/file-time';
import { OutputFolder } from '../survey/output-folder';
import { probedVideo, type ProbedVideo } from '../survey/probed-video';
import { RegularWriting } from '../survey/regular-writing';
import { planSurvey, type SurveyPlan } from '../survey/survey-plan';
import { ProgressMeter, type SurveyProgress } from '../survey/survey-progress';
import { SurveyResults } from '../survey/survey-results';
import { SurveyRun } from '../survey/survey-run';
import type { SurveySummary } from '../survey/survey-summary';
import type { AnalyzeArguments } from './analyze-arguments';
import { chooseCamera, type ChosenCamera } from './chosen-camera';

export interface AnalyzeSurroundings {
  /** Where relative paths begin. */
  readonly folder: string;
  /** Where the bundles of the worker processes lie. */
  readonly workers: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SurveyProgress) => void;
  readonly onNote: (sentence: string) => void;
}

/** All that is known before anything is analysed. */
interface Prepared extends ChosenCamera {
  readonly ffmpeg: Ffmpeg;
  readonly model: Model;
  readonly plan: SurveyPlan<ProbedVideo>;
  readonly analysis: CameraAnalysis;
  readonly analysisFps: number | 'source';
}

/** Results are on the disk at least this often; the journal has every second. */
const writeIntervalMs = 30_000;

/** The whole of `analyze`: from the command line to the files. @throws Failure */
export async function analyzeSurvey(
  args: AnalyzeArguments,
  surroundings: AnalyzeSurroundings,
): Promise<SurveySummary> {
  const prepared = await prepare(args, surroundings.folder);
  const out = await OutputFolder.take(resolve(surroundings.folder, args.out));
  const pool = new AnalysisPool({
    host: nodeHost,
    entry: join(surroundings.workers, 'analysis-worker.cjs'),
    size: 1,
  });
  try {
    return await analyse(prepared, args, { ...surroundings, out, pool });
  } finally {
    await pool.dispose();
    await out.release();
  }
}

async function prepare(args: AnalyzeArguments, folder: string): Promise<Prepared> {
  const chosen = await chooseCamera({ ...args, folder });
  const { project, camera } = chosen;
  const ffmpeg = await findFfmpeg();
  const model =
    args.model === undefined
      ? await findModel(camera.model, chosen.projectFolder)
      : await findModel(args.model, folder);
  const times = { timeZone: project.timeZone, pattern: project.fileTimePattern };
  const videos: ProbedVideo[] = [];
  for (const file of chosen.videos) videos.push(await probedVideo(ffmpeg.path, file, times));
  const start = args.start === undefined ? undefined : parseIsoTime(args.start, project.timeZone);
  return {
    ...chosen,
    ffmpeg,
    model,
    plan: planSurvey(videos, start),
    analysisFps: args.fps ?? camera.analysisFps,
    analysis: {
      model: { file: model.file, manifest: model.manifest },
      // One camera has the whole machine; waiting threads sleep, so the decoder has room.
      threads: availableParallelism(),
      shapes: shapesOf(camera),
      referencePoint: camera.referencePoint,
      hysteresisPercent: camera.hysteresisPercent,
      tracker: camera.tracker,
    },
  };
}

async function analyse(
  prepared: Prepared,
  args: AnalyzeArguments,
  surroundings: AnalyzeSurroundings & { readonly out: OutputFolder; readonly pool: AnalysisPool },
): Promise<SurveySummary> {
  const { project, camera, ffmpeg, model, plan, analysis, analysisFps } = prepared;
  const { out, pool, signal, onNote, onProgress } = surroundings;
  const startedAt = performance.now();
  const results = new SurveyResults({
    site: project.site,
    camera: camera.id,
    timeZone: project.timeZone,
    binMinutes: args.binMinutes as BinMinutes,
    analysisFps,
    analysis,
    model,
    ffmpegVersion: ffmpeg.version,
    plan,
    out,
  });
  const meter = new ProgressMeter(totalMs(plan));
  const journalPath = out.file('journal.jsonl');
  const run = new SurveyRun({
    ffmpeg,
    plan,
    analysis,
    analysisFps,
    client: await pool.place(model.id),
    results,
    journalPath,
    journalKey: journalKey(prepared),
    resume: args.resume,
    onNote,
    onBatch: (frames, mediaMs, replayed) =>
      onProgress(meter.advance(frames, mediaMs, replayed, performance.now())),
  });
  const writing = new RegularWriting(
    () => results.write('partial'),
    writeIntervalMs,
    (error) => run.fail(error),
  );
  let complete: boolean;
  try {
    complete = await run.run(signal);
  } catch (error) {
    await writing.stop();
    // What was analysed before the failure is kept; the failure itself says more than this one.
    await results.write('partial').catch(() => undefined);
    throw error;
  }
  await writing.stop();
  await results.write(complete ? 'complete' : 'partial');
  if (complete) await rm(journalPath, { force: true });
  return summarise(results, model, !complete, performance.now() - startedAt);
}

/** Media time of all videos together; undefined where one does not say how long it is. */
function totalMs({ videos }: SurveyPlan<ProbedVideo>): number | undefined {
  let total = 0;
  for (const { video } of videos) {
    if (video.durationMs === undefined) return undefined;
    total += video.durationMs;
  }
  return total;
}

/** What has to be equal for detections of an interrupted run to be used again. */
function journalKey({ plan, model, analysis, analysisFps }: Prepared): unknown {
  return {
    videos: plan.videos.map(({ video: { file, bytes }, offsetMs }) => ({ file, bytes, offsetMs })),
    model: model.sha256,
    analysisFps,
    shapes: analysis.shapes,
    referencePoint: analysis.referencePoint,
    hysteresisPercent: analysis.hysteresisPercent,
    tracker: analysis.tracker,
  };
}

function summarise(
  results: SurveyResults,
  model: Model,
  partial: boolean,
  wallMs: number,
): SurveySummary {
  const { lines, zones, tracks, observedMs } = results.summary();
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1000 + results.childCpuMs;
  const analysed = results.frames - results.replayedFrames;
  return {
    frames: results.frames,
    mediaSeconds: observedMs / 1000,
    wallSeconds: wallMs / 1000,
    fps: analysed / (wallMs / 1000),
    cpuMsPerFrame: analysed === 0 ? 0 : cpuMs / analysed,
    dropped: 0,
    partial,
    model: { id: results.detector?.modelId ?? model.id, sha256: model.sha256 },
    lines,
    zones,
    tracks,
    warnings: results.warnings,
    files: results.files,
  };
}
