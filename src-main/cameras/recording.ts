import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { AnalysisSettings, CameraShapes } from '../../src-workers/contracts/analysis';
import { Failure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { Ffmpeg } from '../decoders/ffmpeg-lookup';
import { lowerFps } from '../detections/chosen-frames';
import { originKey, type DetectionOrigin } from '../detections/detection-origin';
import { openDetections } from '../detections/open-detections';
import { findModel } from '../models/model-registry';
import { shapesOf } from '../project/camera-shapes';
import { lineWarnings } from '../project/line-warnings';
import { sourceFile } from '../project/source-path';
import { laneCount } from '../survey/lane-count';
import { probedVideo, type ProbedVideo } from '../survey/probed-video';
import { analysisSettings } from '../survey/survey-processes';
import { planSurvey, type SurveyPlan } from '../survey/survey-plan';
import { surveyWarnings } from '../survey/survey-warnings';
import type { CameraSurroundings } from './camera-surroundings';

/** All that is known of a recorded camera before it is analysed, whatever is drawn on it. */
export interface Recording {
  readonly ffmpeg: Ffmpeg;
  readonly origin: DetectionOrigin;
  readonly video: ProbedVideo;
  /** Epoch ms. */
  readonly modifiedAt: number;
  readonly plan: SurveyPlan<ProbedVideo>;
  /** Processes that detect at the same time. */
  readonly lanes: number;
}

/** Looks into the camera's file. @throws Failure SOURCE_*, MODEL_*, FFMPEG_NOT_FOUND */
export async function openRecording(
  camera: ProjectCamera,
  { project, ffmpeg: findFfmpeg, pool }: CameraSurroundings,
): Promise<Recording> {
  const { source } = camera;
  if (source?.kind !== 'file') {
    throw new Failure(
      'SOURCE_NOT_FOUND',
      `The camera "${camera.name ?? camera.id}" has no video yet.`,
    );
  }
  const ffmpeg = await findFfmpeg();
  const file = sourceFile(project.path, source.path);
  const times = { timeZone: project.timeZone, pattern: project.fileTimePattern };
  const [video, origin] = await Promise.all([
    probedVideo(ffmpeg.path, file, times),
    detectionOrigin(camera, project.path),
  ]);
  const cores = Math.min(availableParallelism(), pool.size);
  return {
    ffmpeg,
    origin,
    video,
    modifiedAt: (await stat(file)).mtimeMs,
    plan: planSurvey([video]),
    lanes: laneCount([video], cores),
  };
}

/** The camera's file of detections, else its model. @throws Failure DETECTIONS_*, MODEL_* */
async function detectionOrigin(
  { detections, model }: ProjectCamera,
  projectPath: string,
): Promise<DetectionOrigin> {
  if (detections === undefined) {
    return { kind: 'model', model: await findModel(model, dirname(projectPath)) };
  }
  const file = sourceFile(projectPath, detections.path);
  return { kind: 'file', stored: await openDetections(file, detections.class) };
}

/** Frames per second that are analysed of a recording: a file of detections has no more than it has. */
export const analysedFps = (
  { analysisFps }: ProjectCamera,
  { origin }: Recording,
): number | 'source' =>
  origin.kind === 'file' ? lowerFps(analysisFps, origin.stored.analysisFps) : analysisFps;

export interface CountedCamera {
  readonly shapes: CameraShapes;
  /** A sentence each. */
  readonly warnings: readonly string[];
}

/** What is detected and counted of a recording with the camera's lines and zones. */
export function countedCamera(camera: ProjectCamera, recording: Recording): CountedCamera {
  const shapes = shapesOf(camera);
  const { hysteresisPercent } = camera;
  const { video, origin } = recording;
  return {
    shapes,
    warnings: [
      ...(origin.kind === 'file' ? origin.stored.fit([video]) : []),
      ...surveyWarnings([video], shapes, analysedFps(camera, recording)),
      ...lineWarnings(shapes, video.probe.picture, hysteresisPercent),
    ],
  };
}

/** To show pictures before the detector, which knows its thresholds, is loaded. */
export function provisionalSettings(
  camera: ProjectCamera,
  { origin, video }: Recording,
): AnalysisSettings {
  const known =
    origin.kind === 'model' ? origin.model.manifest?.thresholds : origin.stored.detector.thresholds;
  const { low = 0.1, high = 0.5, newTrack = 0.6 } = known ?? {};
  const thresholds = { low, high, newTrack, nmsIou: 0 };
  const settings = analysisSettings(camera, shapesOf(camera), video.probe.picture, { thresholds });
  return { ...settings, keepTracks: true };
}

/**
 * What detections depend on. Lines, zones, masks and the tracker do not belong to it: they are counted
 * anew on the same detections.
 */
export const detectionKey = (
  camera: ProjectCamera,
  { video: { file, bytes }, modifiedAt, origin }: Recording,
): unknown => ({
  file,
  bytes,
  modifiedAt,
  model: originKey(origin),
  analysisFps: camera.analysisFps,
  // Journals of before there was one stay good.
  ...(camera.classMap === undefined || origin.kind === 'file' ? {} : { classMap: camera.classMap }),
  regions: camera.zones
    .filter(({ kind }) => kind === 'region-of-interest')
    .map(({ points }) => points),
});

/** What counts depend on besides the detections. */
export const countingKey = (camera: ProjectCamera): string =>
  JSON.stringify([
    shapesOf(camera),
    camera.referencePoint,
    camera.hysteresisPercent,
    camera.tracker,
    camera.calibration,
    camera.density,
    // Nothing is counted otherwise, but an analysis begins with it or without.
    camera.proof,
  ]);

/** The video, and what finds its road users, as the project has them. */
export const sourceOf = ({ source, detections, model }: ProjectCamera): string =>
  JSON.stringify([source?.kind === 'file' ? source.path : null, detections ?? model ?? null]);
