import { createHash } from 'node:crypto';
import type {
  AnalysisSettings,
  CameraShapes,
  DetectorDescription,
} from '../../src-workers/contracts/analysis';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import type { VideoProbe } from '../decoders/video-probe';
import type { CheckedAccuracy } from '../proof/checked-accuracy';
import { version } from '../version';
import type { Interval } from './observed-time';
import type { VideoOutcome } from './video-outcome';

/** Everything that the figures of a run depend on, and how the run went: `run.json`. */
export interface RunRecord {
  readonly software: {
    readonly name: 'Roadglass';
    readonly version: string;
    readonly ffmpeg: string;
    readonly node: string;
    readonly platform: string;
  };
  /** `partial`: interrupted, or still running; the files hold what was analysed so far. */
  readonly status: 'complete' | 'partial';
  readonly site: string;
  readonly camera: string;
  readonly timeZone: string;
  readonly survey: {
    /** ISO 8601 with offset. */
    readonly start: string;
    /** No video said when it was recorded: times count from 00:00:00. */
    readonly relativeTime: boolean;
    readonly binMinutes: number;
    readonly observedSeconds: number;
    /** Stretches between the first and the last frame that nobody looked at, in survey seconds. */
    readonly gaps: readonly { readonly fromS: number; readonly toS: number }[];
  };
  readonly videos: readonly VideoRecord[];
  readonly model:
    | (Omit<DetectorDescription, 'modelId'> & {
        readonly id: string;
        /** Absent: nobody knows its file, because its detections came from another one. */
        readonly sha256?: string;
      })
    | undefined;
  /** Absent: the model detected. Else its file of detections was analysed in the model's place. */
  readonly detections?: {
    readonly file: string;
    readonly sha256: string;
    readonly format: 'roadglass' | 'mot';
  };
  readonly tracker: AnalysisSettings['tracker'] | undefined;
  readonly analysisFps: number | 'source';
  readonly referencePoint: AnalysisSettings['referencePoint'];
  readonly hysteresisPercent: number;
  readonly shapesSha256: string;
  readonly shapes: CameraShapes;
  /** Of the columns in PCU; absent: they are empty. */
  readonly pcuProfile: Pick<PcuProfile, 'id' | 'title' | 'source'> | undefined;
  readonly frames: number;
  readonly dropped: 0;
  readonly tracks: number;
  /** Of the lines that a person checked; absent: nobody checked any. */
  readonly checked?: readonly CheckedAccuracy[];
  readonly warnings: readonly string[];
  readonly files: readonly string[];
}

export interface VideoRecord {
  readonly file: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly codec: string;
  readonly frameRate?: number;
  readonly interlaced: boolean;
  readonly durationS?: number;
  readonly offsetS?: number;
  readonly frames?: number;
  readonly skipped?: number;
  readonly warnings?: readonly string[];
}

export function videoRecord(
  video: { readonly file: string; readonly bytes: number; readonly probe: VideoProbe },
  outcome: VideoOutcome | undefined,
): VideoRecord {
  const { file, bytes, probe } = video;
  return {
    file,
    bytes,
    width: probe.picture.width,
    height: probe.picture.height,
    codec: probe.codec,
    interlaced: probe.interlaced,
    ...(probe.frameRate === undefined ? {} : { frameRate: probe.frameRate }),
    ...(probe.duration === undefined ? {} : { durationS: probe.duration / 1000 }),
    ...(outcome === undefined
      ? {}
      : {
          offsetS: outcome.offsetMs / 1000,
          frames: outcome.frames,
          skipped: outcome.skipped,
          warnings: outcome.warnings,
        }),
  };
}

export const softwareRecord = (ffmpegVersion: string): RunRecord['software'] => ({
  name: 'Roadglass',
  version,
  ffmpeg: ffmpegVersion,
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
});

/** The shapes' fingerprint: two reports with the same one counted on the same lines and zones. */
export const shapesSha256 = (shapes: CameraShapes): string =>
  createHash('sha256').update(JSON.stringify(shapes)).digest('hex');

/** The stretches between those that were observed. */
export function gapsBetween(
  observed: readonly Interval[],
): { readonly fromS: number; readonly toS: number }[] {
  return observed.flatMap((interval, index) => {
    const before = observed[index - 1];
    // Below a millisecond it is rounding, not a gap.
    return before !== undefined && interval.from - before.to > 1
      ? [{ fromS: before.to / 1000, toS: interval.from / 1000 }]
      : [];
  });
}
