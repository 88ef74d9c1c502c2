import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { CameraShapes } from '../../src-workers/contracts/analysis';
import { Failure } from '../../src-workers/contracts/errors';
import type { Project } from '../../src-workers/contracts/project';
import { findFfmpeg, type Ffmpeg } from '../decoders/ffmpeg-lookup';
import { lowerFps } from '../detections/chosen-frames';
import { originKey, type DetectionOrigin } from '../detections/detection-origin';
import { filedVideo } from '../detections/filed-video';
import { checkCanWrite } from '../detections/write-detections';
import { shapesOf } from '../project/camera-shapes';
import { lineWarnings } from '../project/line-warnings';
import { refuseEndlessGaps } from '../reports/empty-rows';
import { parseIsoTime } from '../survey/file-time';
import { beginningOf, probedVideo, type ProbedVideo } from '../survey/probed-video';
import { planSurvey, type SurveyPlan } from '../survey/survey-plan';
import { laneCount } from '../survey/lane-count';
import { surveyWarnings } from '../survey/survey-warnings';
import type { AnalyzeArguments } from './analyze-arguments';
import { chooseCamera, type ChosenCamera } from './chosen-camera';
import { withDefaultModel } from '../project/default-model';
import { chooseOrigin } from './chosen-origin';

/** All that is known before anything is analysed. */
export interface PreparedSurvey extends ChosenCamera {
  /** Absent: no picture is looked at. */
  readonly ffmpeg: Ffmpeg | undefined;
  readonly origin: DetectionOrigin;
  readonly plan: SurveyPlan<ProbedVideo>;
  readonly shapes: CameraShapes;
  readonly analysisFps: number | 'source';
  /** Processes that detect at the same time. */
  readonly lanes: number;
  /** Absolute path; absent: detections are not kept. */
  readonly saveDetections: string | undefined;
  readonly warnings: readonly string[];
}

/** Finds and checks everything that the command line names. @throws Failure */
export async function prepareSurvey(
  args: AnalyzeArguments,
  folder: string,
): Promise<PreparedSurvey> {
  const chosen = await chooseCamera({ ...args, folder, videoless: args.detections !== undefined });
  const { project, camera } = chosen;
  const origin = await chooseOrigin(
    args,
    folder,
    withDefaultModel(camera, project),
    chosen.projectFolder,
  );
  const saveDetections =
    args.saveDetections === undefined ? undefined : resolve(folder, args.saveDetections);
  if (saveDetections !== undefined) {
    if (origin.kind === 'file' && origin.stored.file === saveDetections) {
      throw new Failure(
        'USAGE',
        `"${saveDetections}" is where the detections come from: save them under another name.`,
      );
    }
    await checkCanWrite(saveDetections, resolve(folder, args.out));
  }
  const { ffmpeg, videos } = await surveyVideos(args, chosen, origin);
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
  const wanted = args.fps ?? camera.analysisFps;
  const stored = origin.kind === 'file' ? origin.stored : undefined;
  const analysisFps = lowerFps(wanted, stored?.analysisFps ?? 'source');
  return {
    ...chosen,
    ffmpeg,
    origin,
    plan,
    shapes,
    analysisFps,
    lanes: stored === undefined ? laneCount(videos, availableParallelism()) : 1,
    saveDetections,
    warnings: [
      ...(stored?.fit(plan.videos.map(({ video }) => video)) ?? []),
      ...surveyWarnings(videos, shapes, analysisFps),
      ...linesToMove,
    ],
  };
}

/** The videos that are named, or those that a file of detections knows of by itself. */
async function surveyVideos(
  { videos: named, detections, seconds }: AnalyzeArguments,
  { project, videos: files }: ChosenCamera,
  origin: DetectionOrigin,
): Promise<{ ffmpeg: Ffmpeg | undefined; videos: readonly ProbedVideo[] }> {
  const times = videoTimes(project);
  if (detections !== undefined && named.length === 0 && origin.kind === 'file') {
    const known = origin.stored.videos;
    if (known !== undefined) {
      return { ffmpeg: undefined, videos: known.map((video) => filedVideo(video, times)) };
    }
    if (files.length === 0) {
      throw new Failure(
        'USAGE',
        `"${origin.stored.file}" numbers the frames of a video and has no times of its own: name the video as well.`,
      );
    }
  }
  const ffmpeg = await findFfmpeg();
  const videos: ProbedVideo[] = [];
  for (const file of files) {
    const video = await probedVideo(ffmpeg.path, file, times);
    videos.push(seconds === undefined ? video : beginningOf(video, seconds));
  }
  return { ffmpeg, videos };
}

const videoTimes = ({ timeZone, fileTimePattern }: Project) => ({
  timeZone,
  pattern: fileTimePattern,
});

/** What has to be equal for detections of an interrupted run to be used again. */
export function journalKey({ plan, origin, camera, shapes, analysisFps }: PreparedSurvey): unknown {
  return {
    videos: plan.videos.map(({ video: { file, bytes, until }, offsetMs }) => ({
      ...{ file, bytes, offsetMs },
      ...(until === undefined ? {} : { until }),
    })),
    model: originKey(origin),
    analysisFps,
    shapes,
    referencePoint: camera.referencePoint,
    hysteresisPercent: camera.hysteresisPercent,
    tracker: camera.tracker,
    ...(camera.classMap === undefined ? {} : { classMap: camera.classMap }),
    ...(camera.calibration === undefined ? {} : { calibration: camera.calibration }),
    ...(camera.density ? {} : { density: false }),
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
