import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type {
  AnalysisSettings,
  CameraShapes,
  DetectionSettings,
} from '../../src-workers/contracts/analysis';
import { Failure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { Ffmpeg } from '../decoders/ffmpeg-lookup';
import { findModel, type Model } from '../models/model-registry';
import { shapesOf } from '../project/camera-shapes';
import { lineWarnings } from '../project/line-warnings';
import { sourceFile } from '../project/source-path';
import { laneCount, threadsPerLane } from '../survey/lane-count';
import { probedVideo, type ProbedVideo } from '../survey/probed-video';
import { analysisSettings } from '../survey/survey-processes';
import { planSurvey, type SurveyPlan } from '../survey/survey-plan';
import { surveyWarnings } from '../survey/survey-warnings';
import type { CameraSurroundings } from './camera-surroundings';

/** All that is known of a recorded camera before it is analysed, whatever is drawn on it. */
export interface Recording {
  readonly ffmpeg: Ffmpeg;
  readonly model: Model;
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
  const [video, model] = await Promise.all([
    probedVideo(ffmpeg.path, file, times),
    findModel(camera.model, dirname(project.path)),
  ]);
  const cores = Math.min(availableParallelism(), pool.size);
  return {
    ffmpeg,
    model,
    video,
    modifiedAt: (await stat(file)).mtimeMs,
    plan: planSurvey([video]),
    lanes: laneCount([video], cores),
  };
}

export interface CountedCamera {
  readonly shapes: CameraShapes;
  readonly detection: DetectionSettings;
  /** A sentence each. */
  readonly warnings: readonly string[];
}

/** What is detected and counted of a recording with the camera's lines and zones. */
export function countedCamera(camera: ProjectCamera, { model, video }: Recording): CountedCamera {
  const shapes = shapesOf(camera);
  const { analysisFps, hysteresisPercent } = camera;
  return {
    shapes,
    detection: {
      model: { file: model.file, manifest: model.manifest },
      threads: threadsPerLane,
      zones: shapes.zones,
    },
    warnings: [
      ...surveyWarnings([video], shapes, analysisFps),
      ...lineWarnings(shapes, video.probe.picture, hysteresisPercent),
    ],
  };
}

/** To show pictures before the detector, which knows its thresholds, is loaded. */
export function provisionalSettings(
  camera: ProjectCamera,
  { model, video }: Recording,
): AnalysisSettings {
  const { low = 0.1, high = 0.5, newTrack = 0.6 } = model.manifest?.thresholds ?? {};
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
  { video: { file, bytes }, modifiedAt, model }: Recording,
): unknown => ({
  file,
  bytes,
  modifiedAt,
  model: model.sha256,
  analysisFps: camera.analysisFps,
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
  ]);

/** The file as the project has it. */
export const sourceOf = ({ source }: ProjectCamera): string | undefined =>
  source?.kind === 'file' ? source.path : undefined;
