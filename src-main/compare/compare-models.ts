import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BoxAgreement } from '../../src-workers/domain/comparison/box-agreement';
import {
  crossingAgreement,
  type ComparedCrossing,
} from '../../src-workers/domain/comparison/crossing-agreement';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { analyzeSurvey, type AnalyzeSurroundings } from '../cli/analyze-survey';
import { filedVideo } from '../detections/filed-video';
import { openDetections } from '../detections/open-detections';
import type { StoredDetections } from '../detections/stored-detections';
import { findModel } from '../models/model-registry';
import type { SurveySummary } from '../survey/survey-summary';
import type { ComparedModel, ModelComparison } from './model-comparison';

export interface ComparedClip {
  /** Ids or files. */
  readonly models: readonly [first: string, second: string];
  readonly videos: readonly string[];
  readonly project?: string;
  readonly camera?: string;
  readonly fps?: number | 'source';
  /** Only so much of each video, from its start. */
  readonly seconds?: number;
}

/** One model's run: what it counted, and the file of what it saw. */
interface ModelRun {
  readonly summary: SurveySummary;
  readonly crossings: readonly ComparedCrossing[];
  readonly stored: StoredDetections;
}

/**
 * Analyses a clip with two models, one after the other, as `analyze` does, and compares what they made
 * of it. Nothing is left behind.
 * @param scratch where its files lie meanwhile
 * @returns undefined when the signal ended one of the runs
 * @throws Failure as `analyze`
 */
export async function compareModels(
  clip: ComparedClip,
  { scratch = tmpdir(), ...surroundings }: AnalyzeSurroundings & { readonly scratch?: string },
): Promise<ModelComparison | undefined> {
  // Before the first one runs for an hour: whether the second one is there.
  for (const model of clip.models) await findModel(model, surroundings.folder);
  const folder = await mkdtemp(join(scratch, 'roadglass-compare-'));
  try {
    const [first, second] = clip.models;
    const one = await runModel(clip, first, join(folder, 'first'), surroundings);
    const other = one && (await runModel(clip, second, join(folder, 'second'), surroundings));
    return one && other && (await compared(one, other));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runModel(
  { videos, project, camera, fps, seconds }: ComparedClip,
  model: string,
  out: string,
  surroundings: AnalyzeSurroundings,
): Promise<ModelRun | undefined> {
  const detections = `${out}.detections.jsonl`;
  let crossings: readonly ComparedCrossing[] = [];
  surroundings.onNote(`${model}:`);
  const { user, system } = process.cpuUsage();
  const summary = await analyzeSurvey(
    {
      ...{ videos, model, out, saveDetections: detections },
      ...(project === undefined ? {} : { project }),
      ...(camera === undefined ? {} : { camera }),
      ...(fps === undefined ? {} : { fps }),
      ...(seconds === undefined ? {} : { seconds }),
      ...{ binMinutes: 15, resume: false, json: false },
    },
    {
      ...surroundings,
      onResults: (results) => {
        crossings = results.crossings();
        surroundings.onResults?.(results);
      },
    },
  );
  if (summary.partial) return undefined;
  // Of this process too: what it did before the run is not the model's.
  const cpuMsPerFrame = summary.cpuMsPerFrame - (user + system) / 1000 / summary.frames;
  return {
    summary: { ...summary, cpuMsPerFrame },
    crossings,
    stored: await openDetections(detections),
  };
}

async function compared(one: ModelRun, other: ModelRun): Promise<ModelComparison> {
  const { frames, mediaSeconds } = one.summary;
  return {
    videos: (one.stored.videos ?? []).map(({ name }) => name),
    frames,
    mediaSeconds,
    first: comparedModel(one),
    second: comparedModel(other),
    crossings: crossingAgreement(one.crossings, other.crossings),
    boxes: await boxTotals(one.stored, other.stored),
    warnings: [...new Set([...one.summary.warnings, ...other.summary.warnings])],
  };
}

function comparedModel({ summary, stored }: ModelRun): ComparedModel {
  const { lines, tracks, fps, cpuMsPerFrame, model } = summary;
  return {
    ...model,
    lines,
    tracks,
    boxesFrom: stored.detector.thresholds.high,
    fps,
    cpuMsPerFrame,
  };
}

/** Both files have the same frames, because both runs chose them from the same videos by one rule. */
async function boxTotals(
  first: StoredDetections,
  second: StoredDetections,
): Promise<BoxAgreement['totals']> {
  const agreement = new BoxAgreement();
  const [ones, others] = [strongFrames(first), strongFrames(second)];
  for await (const one of ones) {
    const other = await others.next();
    if (other.done === true || other.value.mediaTime !== one.mediaTime) {
      throw new Error('the two models were shown different frames');
    }
    agreement.add(one.detections, other.value.detections);
  }
  return agreement.totals;
}

/** The frames of all videos, with what the model itself takes for a road user. */
async function* strongFrames(stored: StoredDetections): AsyncGenerator<DetectedFrame> {
  const { high } = stored.detector.thresholds;
  for (const video of stored.videos ?? []) {
    for await (const frame of stored.frames(filedVideo(video, { timeZone: 'UTC' }), [])) {
      yield { ...frame, detections: frame.detections.filter(({ score }) => score >= high) };
    }
  }
}
