/**
 * The boundary between main and an analysis process. Commands go down, events come up; every
 * message names its camera. One camera's life:
 *
 *   open-camera -> camera-opened
 *     begin-video -> video-ready                      (a detector input that fits the picture)
 *       replay-detections -> frames-analysed*, replayed   (resume: what an earlier run detected)
 *       open-stream -> stream-opened -> frames-analysed*, stream-ended
 *   close-camera -> camera-closed
 *
 * Anything may be answered by `failed` instead; a failure without a camera means the process.
 */
import { z } from 'zod';
import { roadUserClasses, type RoadUserClass } from '../domain/detection/road-user';
import type { DetectedFrame, FrameResult } from '../domain/frame-result';
import { normalisedPoint } from '../domain/geometry/point';
import { zoneKinds } from '../domain/zones/zone';
import type { DecodeTarget } from './decode-target';
import type { FailureData } from './errors';

const point = z
  .object({ x: z.number(), y: z.number() })
  .transform(({ x, y }) => normalisedPoint(x, y));
const classes = z.array(z.enum(roadUserClasses)).exactOptional();
const shape = { id: z.string(), name: z.string(), points: z.array(point), classes };
const picture = z.object({ width: z.int().positive(), height: z.int().positive() });

/** What is drawn on a camera's picture. Main checked the project; here only the form is checked. */
export const shapesSchema = z.object({
  lines: z.array(z.object(shape)),
  zones: z.array(z.object({ ...shape, kind: z.enum(zoneKinds) })),
});

export const cameraAnalysisSchema = z.object({
  model: z.object({
    file: z.string(),
    /** A model manifest; absent: the file's layout is recognised. */
    manifest: z.unknown().optional(),
  }),
  /** Threads of one detector run. */
  threads: z.int().positive(),
  shapes: shapesSchema,
  referencePoint: z.enum(['bottom-centre', 'centre']),
  hysteresisPercent: z.number().nonnegative(),
  tracker: z.object({
    lowThreshold: z.number().optional(),
    highThreshold: z.number().optional(),
    newTrackThreshold: z.number().optional(),
    matchCost: z.number().optional(),
    lostSeconds: z.number().optional(),
    confirmAfterHits: z.int().optional(),
  }),
});
export type CameraAnalysis = z.infer<typeof cameraAnalysisSchema>;

const cameraId = z.string();

export const analysisCommandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open-camera'), cameraId, analysis: cameraAnalysisSchema }),
  z.object({ kind: z.literal('begin-video'), cameraId, picture }),
  z.object({
    kind: z.literal('replay-detections'),
    cameraId,
    frames: z.custom<readonly DetectedFrame[]>((value) => Array.isArray(value)),
  }),
  z.object({
    kind: z.literal('open-stream'),
    cameraId,
    /** `file`: nothing is dropped, the decoder waits. `live`: the newest frame counts. */
    mode: z.enum(['file', 'live']),
    /** Added to the stream's media time: where the video lies in the survey. */
    offsetMs: z.number(),
    /**
     * The decoder was asked to begin late, because frames up to this survey time are known. A first
     * frame after it means that the decoder jumped too far: nothing is analysed, the stream ends.
     */
    continuesFromMs: z.number().optional(),
  }),
  /** No more frames will come: ends a stream to which the decoder never connected. */
  z.object({ kind: z.literal('decoder-exited'), cameraId }),
  z.object({ kind: z.literal('close-camera'), cameraId }),
  z.object({ kind: z.literal('shut-down') }),
]);
export type AnalysisCommand = z.infer<typeof analysisCommandSchema>;

/** The detector that a camera really runs, for provenance and for empty cells. */
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
  readonly thresholds: {
    readonly low: number;
    readonly high: number;
    readonly newTrack: number;
    readonly matchCost: number;
    readonly lostMs: number;
    readonly confirmAfterHits: number;
    readonly nmsIou: number;
  };
}

/** Results of some frames in order, sent together because a message has a price. */
export interface ResultBatch {
  readonly frames: readonly DetectedFrame[];
  readonly results: readonly Omit<FrameResult, 'tracks'>[];
}

export interface StreamEnd {
  /** Frames that were analysed. */
  readonly frames: number;
  /** Frames that arrived and were not analysed because newer ones came (live only). */
  readonly dropped: number;
  /** Frames at or before a moment that was analysed already. */
  readonly skipped: number;
  /** The decoder began after the moment from which this stream had to continue. */
  readonly jumped: boolean;
  /** The stream's end was announced, not cut. */
  readonly complete: boolean;
}

export type AnalysisEvent =
  | { readonly kind: 'ready' }
  | { readonly kind: 'camera-opened'; readonly cameraId: string }
  | {
      readonly kind: 'video-ready';
      readonly cameraId: string;
      readonly target: DecodeTarget;
      readonly detector: DetectorDescription;
    }
  | { readonly kind: 'replayed'; readonly cameraId: string }
  | {
      readonly kind: 'stream-opened';
      readonly cameraId: string;
      readonly rawUrl: string;
      readonly previewUrl?: string;
    }
  | { readonly kind: 'frames-analysed'; readonly cameraId: string; readonly batch: ResultBatch }
  | { readonly kind: 'stream-ended'; readonly cameraId: string; readonly end: StreamEnd }
  | {
      readonly kind: 'camera-closed';
      readonly cameraId: string;
      /** What ended with the analysis: open tracks and zones. */
      readonly batch: ResultBatch;
      /** CPU time of this process since its start, all threads, in ms. */
      readonly cpuMs: number;
    }
  | { readonly kind: 'failed'; readonly cameraId?: string; readonly failure: FailureData };
