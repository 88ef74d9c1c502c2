import { availableParallelism } from 'node:os';
import type { CameraShapes, DetectionSettings } from '../../src-workers/contracts/analysis';
import { findFfmpeg, type Ffmpeg } from '../decoders/ffmpeg-lookup';
import { findModel, type Model } from '../models/model-registry';
import { shapesOf } from '../project/camera-shapes';
import { lineWarnings } from '../project/line-warnings';
import { refuseEndlessGaps } from '../reports/empty-rows';
import { parseIsoTime } from '../survey/file-time';
import { probedVideo, type ProbedVideo } from '../survey/probed-video';
import { planSurvey, type SurveyPlan } from '../survey/survey-plan';
import { laneCount, threadsPerLane } from '../survey/lane-count';
import { surveyWarnings } from '../survey/survey-warnings';
import type { AnalyzeArguments } from './analyze-arguments';
import { chooseCamera, type ChosenCamera } from './chosen-camera';

/** All that is known before anything is analysed. */
export interface PreparedSurvey extends ChosenCamera {
  readonly ffmpeg: Ffmpeg;
  readonly model: Model;
  readonly plan: SurveyPlan<ProbedVideo>;
  readonly shapes: CameraShapes;
  readonly detection: DetectionSettings;
  readonly analysisFps: number | 'source';
  /** Processes that detect at the same time. */
  readonly lanes: number;
  readonly warnings: readonly string[];
}

/** Finds and checks everything that the command line names. @throws Failure */
export async function prepareSurvey(
  args: AnalyzeArguments,
  folder: string,
): Promise<PreparedSurvey> {
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
  const plan = planSurvey(videos, start);
  const shapes = shapesOf(camera);
  refuseEndlessGaps(
    plan.videos.map(({ video, offsetMs }) => ({ ...video, offsetMs })),
    args.binMinutes,
    shapes.lines.length,
  );
  // Mostly all videos have one picture, and a warning once is enough.
  const linesToMove = new Set(
    videos.flatMap(({ probe }) => lineWarnings(shapes, probe.picture, camera.hysteresisPercent)),
  );
  const analysisFps = args.fps ?? camera.analysisFps;
  return {
    ...chosen,
    ffmpeg,
    model,
    plan,
    shapes,
    detection: {
      model: { file: model.file, manifest: model.manifest },
      threads: threadsPerLane,
      zones: shapes.zones,
    },
    analysisFps,
    lanes: laneCount(videos, availableParallelism()),
    warnings: [...surveyWarnings(videos, shapes, analysisFps), ...linesToMove],
  };
}

/** What has to be equal for detections of an interrupted run to be used again. */
export function journalKey({ plan, model, camera, shapes, analysisFps }: PreparedSurvey): unknown {
  return {
    videos: plan.videos.map(({ video: { file, bytes }, offsetMs }) => ({ file, bytes, offsetMs })),
    model: model.sha256,
    analysisFps,
    shapes,
    referencePoint: camera.referencePoint,
    hysteresisPercent: camera.hysteresisPercent,
    tracker: camera.tracker,
  };
}

/** Media time of all videos together; undefined where one does not say how long it is. */
export function totalMs({ plan }: PreparedSurvey): number | undefined {
  let total = 0;
  for (const { video } of plan.videos) {
    if (video.durationMs === undefined) return undefined;
    total += video.durationMs;
  }
  return total;
}
