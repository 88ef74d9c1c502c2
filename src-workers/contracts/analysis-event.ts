/** What an analysis process says to main; `analysis.ts` has the commands and the order of both. */
import type { Foreground } from '../domain/density/foreground';
import type { ModelClass } from '../domain/detection/class-map';
import type { RoadUserClass } from '../domain/detection/road-user';
import type { ColouredFrame, DetectedFrame, FrameResult } from '../domain/frame-result';
import type { Milliseconds } from '../domain/units';
import type { DecodeTarget } from './decode-target';
import type { FailureData } from './errors';
import type { CrossingPicture, ProofPiece } from './proof';

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
  /** Its own classes and what each counts as here; absent: nobody kept it. */
  readonly modelClasses?: readonly ModelClass[];
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
  | { readonly kind: 'pictures-opened'; readonly id: string; readonly rawUrl: string }
  | { readonly kind: 'pictures-ended'; readonly id: string; readonly stream: number }
  /** Of the newest analysed frames; for the journal, so that they can be counted and measured anew. */
  | {
      readonly kind: 'found-in-pictures';
      readonly id: string;
      readonly foreground: readonly Foreground[];
      readonly colours: readonly ColouredFrame[];
    }
  | { readonly kind: 'proof-recorded'; readonly id: string; readonly piece: ProofPiece }
  | { readonly kind: 'crossing-pictured'; readonly id: string; readonly picture: CrossingPicture }
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
