/**
 * The boundary between main and an analysis process. Commands go down, events come up. A process
 * holds two kinds of things, each with an id of main's:
 *
 * A lane detects: it has a detector and a socket that a decoder writes frames to.
 *   begin-video -> video-ready                 a detector whose input fits the picture
 *   open-stream -> stream-opened -> frames-detected*, stream-ended
 *   close-lane  -> lane-closed
 *
 * A camera analyses what its lanes detected, in the order of media time.
 *   open-camera -> camera-opened
 *   analyse     -> frames-analysed
 *   close-camera -> camera-closed
 *
 * A file's frames are dealt out to lanes in several processes, because a detector runs best on one
 * thread; a live camera has one lane. Anything may be answered by `failed` instead.
 */
import * as z from 'zod';
import { roadUserClasses, type RoadUserClass } from '../domain/detection/road-user';
import type { DetectedFrame, FrameResult } from '../domain/frame-result';
import { normalisedPoint } from '../domain/geometry/point';
import { milliseconds } from '../domain/units';
import { zoneKinds } from '../domain/zones/zone';
import type { DecodeTarget } from './decode-target';
import type { FailureData } from './errors';

const point = z
  .object({ x: z.number(), y: z.number() })
  .transform(({ x, y }) => normalisedPoint(x, y));
const classes = z.array(z.enum(roadUserClasses)).exactOptional();
const shape = { id: z.string(), name: z.string(), points: z.array(point), classes };
const zone = z.object({ ...shape, kind: z.enum(zoneKinds) });
const picture = z.object({ width: z.int().positive(), height: z.int().positive() });
const frames = z.custom<readonly DetectedFrame[]>((value) => Array.isArray(value));

/** What is drawn on a camera's picture. Main checked the project; here only the form is checked. */
export const shapesSchema = z.object({ lines: z.array(z.object(shape)), zones: z.array(zone) });
export type CameraShapes = z.infer<typeof shapesSchema>;

export const detectionSettingsSchema = z.object({
  model: z.object({
    file: z.string(),
    /** A model manifest; absent: the file's layout is recognised. */
    manifest: z.unknown().optional(),
  }),
  /** Threads of one detector run. */
  threads: z.int().positive(),
  /** For the regions of interest: the picture is cropped to them. */
  zones: z.array(zone),
});
export type DetectionSettings = z.infer<typeof detectionSettingsSchema>;

export const analysisSettingsSchema = z.object({
  /** The picture in whose pixels detections are. */
  picture,
  shapes: shapesSchema,
  referencePoint: z.enum(['bottom-centre', 'centre']),
  hysteresisPercent: z.number().nonnegative(),
  tracker: z.object({
    lowThreshold: z.number(),
    highThreshold: z.number(),
    newTrackThreshold: z.number(),
    matchCost: z.number(),
    lostBudget: z.number().transform(milliseconds),
    confirmAfterHits: z.int(),
  }),
});
export type AnalysisSettings = z.infer<typeof analysisSettingsSchema>;

const id = z.string();

export const analysisCommandSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('begin-video'),
    id,
    settings: detectionSettingsSchema,
    picture,
    /** Detections are given in the pixels of this picture: the first video's of a survey. */
    space: picture,
  }),
  z.object({
    kind: z.literal('open-stream'),
    id,
    /** `file`: nothing is dropped, the decoder waits. `live`: the newest frame counts. */
    mode: z.enum(['file', 'live']),
    /** Added to the stream's media time: where the video lies in the survey. */
    offsetMs: z.number(),
  }),
  /** No more frames will come: ends a stream to which the decoder never connected. */
  z.object({ kind: z.literal('decoder-exited'), id }),
  z.object({ kind: z.literal('close-lane'), id }),
  z.object({ kind: z.literal('open-camera'), id, settings: analysisSettingsSchema }),
  z.object({ kind: z.literal('analyse'), id, frames }),
  z.object({ kind: z.literal('close-camera'), id }),
]);
export type AnalysisCommand = z.infer<typeof analysisCommandSchema>;
export type AnalysisCommandOf<Kind extends AnalysisCommand['kind']> = Extract<
  AnalysisCommand,
  { kind: Kind }
>;

/** The detector that a lane really runs, for provenance and for empty cells. */
export interface DetectorDescription {
  readonly modelId: string;
  readonly title: string;
  readonly licence: string;
  readonly layout: string;
  readonly provider: string;
  /** What happened on the way to that provider, for the operator. */
  readonly providerNotes: readonly string[];
  readonly inputWidth: number;
  readonly inputHeight: number;
  /** What it can see at all. */
  readonly classes: readonly RoadUserClass[];
  /** Of the model's manifest. */
  readonly thresholds: {
    readonly low: number;
    readonly high: number;
    readonly newTrack: number;
    readonly nmsIou: number;
  };
}

/** What frames yielded; frames without news have no result. */
export type AnalysisNews = Omit<FrameResult, 'tracks'>;

export interface StreamEnd {
  /** Frames that arrived and were not analysed because newer ones came (live only). */
  readonly dropped: number;
  /** The stream ended between two frames. */
  readonly complete: boolean;
}

export type AnalysisEvent =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'video-ready';
      readonly id: string;
      readonly target: DecodeTarget;
      readonly detector: DetectorDescription;
    }
  | {
      readonly kind: 'stream-opened';
      readonly id: string;
      readonly rawUrl: string;
      readonly previewUrl?: string;
    }
  | {
      readonly kind: 'frames-detected';
      readonly id: string;
      readonly frames: readonly DetectedFrame[];
    }
  | { readonly kind: 'stream-ended'; readonly id: string; readonly end: StreamEnd }
  | {
      readonly kind: 'lane-closed';
      readonly id: string;
      /** CPU time of this process since its start, all threads, in ms. */
      readonly processCpuMs: number;
    }
  | { readonly kind: 'camera-opened'; readonly id: string }
  | {
      readonly kind: 'frames-analysed';
      readonly id: string;
      readonly news: readonly AnalysisNews[];
    }
  | {
      readonly kind: 'camera-closed';
      readonly id: string;
      /** What ended with the analysis: open tracks and zones. */
      readonly news: readonly AnalysisNews[];
    }
  | { readonly kind: 'failed'; readonly id: string; readonly failure: FailureData };
export type AnalysisEventOf<Kind extends AnalysisEvent['kind']> = Extract<
  AnalysisEvent,
  { kind: Kind }
>;
