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
 * thread. A live camera has one lane, in the process and under the id of the camera itself:
 *   begin-video -> video-ready, open-camera -> camera-opened
 *   open-stream (live) -> stream-opened -> (frames-analysed | live-measured)*, stream-ended
 * its frames go from the lane to the camera without a message. While one live stream runs another
 * may be opened: the first frame of the new one ends the old one.
 *
 * A camera of a file may be played: the process keeps where its tracks were (`keepTracks`) and
 * shows them on pictures that a decoder of their own delivers at the speed of a person.
 *   open-playback -> playback-opened -> playback-moved*
 *   finish-camera -> camera-finished    its tracks end as with close-camera, and it can be played on
 *
 *   set-shapes -> shapes-set            from the next frame on
 *   watch-camera (with a port)          frames by `frame-port`, until the port closes
 *   pause-lane                          no answer; the decoder waits while a lane is paused
 * Anything may be answered by `failed` instead.
 */
import * as z from 'zod';
import { roadUserClasses, type RoadUserClass } from '../domain/detection/road-user';
import type { DetectedFrame, FrameResult } from '../domain/frame-result';
import { normalisedPoint } from '../domain/geometry/point';
import { milliseconds, type Milliseconds } from '../domain/units';
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

const flow = z.object({ id: z.string(), name: z.string(), from: z.string(), to: z.string() });
/** What is drawn on a camera's picture. Main checked the project; here only the form is checked. */
export const shapesSchema = z.object({
  lines: z.array(z.object(shape)),
  zones: z.array(zone),
  /** From one of them to another; absent: none. */
  flows: z.array(flow).exactOptional(),
});
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
  /** Keeps where tracks were at every frame, for playback. */
  keepTracks: z.boolean().exactOptional(),
});
export type AnalysisSettings = z.infer<typeof analysisSettingsSchema>;

const id = z.string();
const stream = z.int().positive();

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
    /** Main's number for the stream: two of a live camera may run at once. */
    stream,
    /** `file`: nothing is dropped, the decoder waits. `live`: the newest frame counts. */
    mode: z.enum(['file', 'live']),
    /**
     * Of a file: added to the stream's media time, where the video lies in the survey. Of a live
     * camera: the epoch ms of its media time 0; where its first frame lies is taken from the clock,
     * and frames keep their own distances from there on.
     */
    offsetMs: z.number(),
    /** Also receive JPEG previews. */
    preview: z.boolean().exactOptional(),
  }),
  z.object({ kind: z.literal('pause-lane'), id, paused: z.boolean() }),
  /**
   * No more frames will come: ends a stream to which the decoder never connected, and a pause, so that
   * the frames that are there do not wait for ever.
   */
  z.object({ kind: z.literal('decoder-exited'), id, stream }),
  z.object({ kind: z.literal('close-lane'), id }),
  /** A camera that is open begins anew; its watchers stay, and its playback waits for the frames. */
  z.object({ kind: z.literal('open-camera'), id, settings: analysisSettingsSchema }),
  z.object({ kind: z.literal('analyse'), id, frames }),
  z.object({ kind: z.literal('set-shapes'), id, shapes: shapesSchema }),
  /** No frame will follow; what was kept for playback stays until `close-camera`. */
  z.object({ kind: z.literal('finish-camera'), id }),
  z.object({ kind: z.literal('close-camera'), id }),
  /** Comes with one port; `watch` is main's name for it. */
  z.object({ kind: z.literal('watch-camera'), id, watch: z.string() }),
  /**
   * A decoder that writes previews alone, from somewhere in the file, will connect. It replaces the
   * one before. Frames before `fromMs` are not shown.
   */
  z.object({
    kind: z.literal('open-playback'),
    id,
    fromMs: z.number(),
    /** Show the first frame, then wait for `control-playback`. */
    playing: z.boolean(),
    speed: z.number().positive(),
  }),
  z.object({
    kind: z.literal('control-playback'),
    id,
    playing: z.boolean(),
    speed: z.number().positive(),
    /** Show so many frames more, then wait. */
    steps: z.int().nonnegative(),
  }),
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
  /** What the model's file does not say and was taken for granted, in sentences. */
  readonly assumptions?: readonly string[];
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

/** What a live camera did since the last measure. */
export interface LiveMeasure {
  /** Frames that arrived; that were analysed; that newer ones replaced or that were no later. */
  readonly received: number;
  readonly analysed: number;
  readonly dropped: number;
  /** From leaving the decoder to being analysed, in ms; absent when nothing was analysed. */
  readonly age?: { readonly p50: number; readonly p95: number };
  /** Media time during which frames came without a gap of more than 2 s. */
  readonly observed: readonly { readonly from: Milliseconds; readonly to: Milliseconds }[];
}

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
      readonly stream: number;
      readonly rawUrl: string;
      readonly previewUrl?: string;
    }
  | {
      readonly kind: 'frames-detected';
      readonly id: string;
      readonly frames: readonly DetectedFrame[];
    }
  | {
      readonly kind: 'stream-ended';
      readonly id: string;
      readonly stream: number;
      readonly end: StreamEnd;
    }
  /** Of a live camera, about once a second. */
  | { readonly kind: 'live-measured'; readonly id: string; readonly measure: LiveMeasure }
  | { readonly kind: 'shapes-set'; readonly id: string }
  | { readonly kind: 'playback-opened'; readonly id: string; readonly previewUrl: string }
  | {
      readonly kind: 'playback-moved';
      readonly id: string;
      /** Media time of the frame that is shown. */
      readonly mediaTime: Milliseconds;
      /** Of the analysed frame before it, to step back to; absent: there is none. */
      readonly previous?: Milliseconds;
      /** Up to here the camera was analysed. */
      readonly analysedUntil: Milliseconds;
      /** It was the last frame: to go on is to open a playback anew. */
      readonly ended: boolean;
    }
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
      readonly kind: 'camera-finished';
      readonly id: string;
      /** What ended with the analysis: open tracks and zones. */
      readonly news: readonly AnalysisNews[];
    }
  | {
      readonly kind: 'camera-closed';
      readonly id: string;
      /** What ended with the analysis: open tracks and zones; nothing where it was finished before. */
      readonly news: readonly AnalysisNews[];
    }
  | {
      readonly kind: 'failed';
      readonly id: string;
      /** Only this stream failed. */
      readonly stream?: number;
      readonly failure: FailureData;
    };
export type AnalysisEventOf<Kind extends AnalysisEvent['kind']> = Extract<
  AnalysisEvent,
  { kind: Kind }
>;
