import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { nodeHost } from '../../src-workers/host/node-host';
import { AnalysisPool } from '../analysis/analysis-pool';
import { findFfmpeg } from '../decoders/ffmpeg-lookup';
import { originRecord, sessionOf } from '../detections/detection-origin';
import { writeDetections } from '../detections/write-detections';
import { findPcuProfile } from '../pcu/profile-choice';
import { OutputFolder } from '../survey/output-folder';
import { RegularWriting } from '../survey/regular-writing';
import { ProgressMeter, type SurveyProgress } from '../survey/survey-progress';
import { SurveyResults } from '../survey/survey-results';
import { SurveyRun } from '../survey/survey-run';
import type { SurveySummary } from '../survey/survey-summary';
import { analysisSettings, surveyDetection } from '../survey/survey-processes';
import type { AnalyzeArguments } from './analyze-arguments';
import { journalKey, prepareSurvey, totalMs, type PreparedSurvey } from './prepared-survey';

export interface AnalyzeSurroundings {
  /** Where relative paths begin. */
  readonly folder: string;
  /** Where the bundles of the worker processes lie. */
  readonly workers: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SurveyProgress) => void;
  readonly onNote: (sentence: string) => void;
  /** What the files are written from, when all or a part was analysed. */
  readonly onResults?: (results: SurveyResults) => void;
}

/** Results are on the disk at least this often; the journal has every second. */
const writeIntervalMs = 30_000;

/** The first time sooner: files of an earlier run must not pass for this one's. */
const firstWriteMs = 2000;

/** The whole of `analyze`: from the command line to the files. @throws Failure */
export async function analyzeSurvey(
  args: AnalyzeArguments,
  surroundings: AnalyzeSurroundings,
): Promise<SurveySummary> {
  const prepared = await prepareSurvey(args, surroundings.folder);
  const out = await OutputFolder.take(resolve(surroundings.folder, args.out));
  const pool = new AnalysisPool({
    host: nodeHost,
    entry: join(surroundings.workers, 'analysis-worker.cjs'),
    size: prepared.lanes,
  });
  try {
    return await analyse(prepared, args, { ...surroundings, out, pool });
  } finally {
    await pool.dispose();
    await out.release();
  }
}

async function analyse(
  prepared: PreparedSurvey,
  args: AnalyzeArguments,
  surroundings: AnalyzeSurroundings & { readonly out: OutputFolder; readonly pool: AnalysisPool },
): Promise<SurveySummary> {
  const { out, pool, signal, onNote, onProgress } = surroundings;
  const startedAt = performance.now();
  const results = newResults(prepared, args);
  const meter = new ProgressMeter(totalMs(prepared));
  const journalPath = out.file('journal.jsonl');
  const { plan, origin, camera, shapes } = prepared;
  const process = pool.place(sessionOf(origin));
  // Awaited where it is needed; a run that ends before that has its own reason.
  process.catch(() => undefined);
  const run = new SurveyRun({
    plan,
    detection: surveyDetection({
      ...prepared,
      zones: shapes.zones,
      classMap: camera.classMap,
      ffmpeg: async () => (prepared.ffmpeg ?? (await findFfmpeg())).path,
      pool,
      first: () => process,
      name: 'survey',
    }),
    openAnalysis: async (picture, detector) => {
      const settings = analysisSettings(camera, shapes, picture, detector);
      return { camera: await (await process).openCamera('camera', settings), settings };
    },
    results,
    journalPath,
    journalKey: journalKey(prepared),
    resume: args.resume,
    onNote,
    onAnalysed: (frames, mediaMs, replayed) =>
      onProgress(meter.advance(frames, mediaMs, replayed, performance.now())),
  });
  const writing = new RegularWriting(
    async () => {
      if (results.frames > 0) await results.write(out.path, 'partial');
    },
    { firstMs: firstWriteMs, everyMs: writeIntervalMs },
    (error) => run.fail(error),
  );
  let complete: boolean;
  try {
    complete = await run.run(signal);
  } catch (error) {
    await writing.stop();
    // What was analysed before the failure is kept; a run that never began must not empty the files
    // of the one before. The failure itself says more than this one.
    if (results.frames > 0) await results.write(out.path, 'partial').catch(() => undefined);
    throw error;
  }
  await writing.stop();
  // Stopped before its first frame, it has nothing to put in the place of what stands there.
  if (complete || results.frames > 0) {
    await results.write(out.path, complete ? 'complete' : 'partial');
  }
  if (complete) {
    const { saveDetections, analysisFps } = prepared;
    const { modelSha256 } = originRecord(origin);
    if (saveDetections !== undefined) {
      await writeDetections(saveDetections, { journalPath, plan, analysisFps, modelSha256 });
    }
    await rm(journalPath, { force: true });
  } else if (prepared.saveDetections !== undefined) {
    onNote('The detections are not saved, because not all was analysed; --resume goes on.');
  }
  surroundings.onResults?.(results);
  return summarise(results, prepared, !complete, performance.now() - startedAt);
}

function newResults(prepared: PreparedSurvey, args: AnalyzeArguments): SurveyResults {
  const { project, camera } = prepared;
  return new SurveyResults({
    site: project.site,
    camera: camera.id,
    timeZone: project.timeZone,
    binMinutes: args.binMinutes,
    analysisFps: prepared.analysisFps,
    shapes: prepared.shapes,
    referencePoint: camera.referencePoint,
    hysteresisPercent: camera.hysteresisPercent,
    ...originRecord(prepared.origin),
    ffmpegVersion: prepared.ffmpeg?.version ?? 'not used',
    plan: prepared.plan,
    pcuProfile: () => findPcuProfile(project.pcuProfiles, camera.pcuProfile),
    warnings: prepared.warnings,
  });
}

function summarise(
  results: SurveyResults,
  { origin }: PreparedSurvey,
  partial: boolean,
  wallMs: number,
): SurveySummary {
  const { lines, zones, flows, tracks, observedMs } = results.summary();
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1000 + results.childCpuMs;
  const { modelSha256, detections } = originRecord(origin);
  const analysed = results.frames - results.replayedFrames;
  return {
    frames: results.frames,
    mediaSeconds: observedMs / 1000,
    wallSeconds: wallMs / 1000,
    fps: analysed / (wallMs / 1000),
    cpuMsPerFrame: analysed === 0 ? 0 : cpuMs / analysed,
    dropped: 0,
    partial,
    model: {
      id: results.detector?.modelId ?? sessionOf(origin),
      ...(modelSha256 === undefined ? {} : { sha256: modelSha256 }),
    },
    ...(detections === undefined ? {} : { detections }),
    lines,
    zones,
    ...(flows && { flows }),
    tracks,
    warnings: results.warnings,
    files: results.files,
  };
}
