import type { AnalysisSettings, DetectorDescription } from '../../src-workers/contracts/analysis';
import { isoTime } from '../../src-workers/domain/report/iso-time';
import type { LocalClock } from '../../src-workers/domain/report/local-clock';
import type { SurveySummary } from '../../src-workers/domain/report/survey-summary';
import { instant } from '../../src-workers/domain/units';
import { pcuRecord } from '../pcu/profile-choice';
import type { CheckedAccuracy } from '../proof/checked-accuracy';
import type { Interval } from './observed-time';
import {
  gapsBetween,
  shapesSha256,
  softwareRecord,
  videoRecord,
  type RunRecord,
} from './run-record';
import type { SurveySettings } from './survey-results';
import type { VideoOutcome } from './video-outcome';

/** How a survey went so far. */
export interface SurveyProceedings {
  readonly status: RunRecord['status'];
  readonly summary: SurveySummary;
  readonly clock: LocalClock;
  readonly observed: readonly Interval[];
  /** Of its videos, in their order; fewer while it goes on. */
  readonly outcomes: readonly VideoOutcome[];
  readonly detector: DetectorDescription | undefined;
  readonly tracker: AnalysisSettings['tracker'] | undefined;
  readonly frames: number;
  readonly checked: readonly CheckedAccuracy[];
  readonly warnings: readonly string[];
  readonly files: readonly string[];
}

/** The `run.json` of a survey. */
export function surveyRecord(settings: SurveySettings, went: SurveyProceedings): RunRecord {
  const { site, camera, timeZone, plan, binMinutes, shapes, analysisFps } = settings;
  const { modelSha256, detections } = settings;
  const { modelId, ...detector } = went.detector ?? {};
  return {
    software: softwareRecord(settings.ffmpegVersion),
    status: went.status,
    site,
    camera,
    timeZone,
    survey: {
      start: isoTime(instant(plan.start), went.clock),
      relativeTime: plan.relative,
      binMinutes,
      observedSeconds: went.summary.observedMs / 1000,
      gaps: gapsBetween(went.observed),
    },
    videos: plan.videos.map(({ video }, index) => videoRecord(video, went.outcomes[index])),
    model:
      modelId === undefined
        ? undefined
        : ({
            id: modelId,
            ...(modelSha256 === undefined ? {} : { sha256: modelSha256 }),
            ...detector,
          } as RunRecord['model']),
    ...(detections === undefined ? {} : { detections }),
    tracker: went.tracker,
    analysisFps,
    referencePoint: settings.referencePoint,
    hysteresisPercent: settings.hysteresisPercent,
    shapesSha256: shapesSha256(shapes),
    shapes,
    pcuProfile: pcuRecord(settings.pcuProfile?.()),
    frames: went.frames,
    dropped: 0,
    tracks: went.summary.tracks,
    ...(went.checked.length === 0 ? {} : { checked: went.checked }),
    warnings: went.warnings,
    files: went.files,
  };
}
