import type {
  AnalysisEventOf,
  AnalysisNews,
  CameraShapes,
  DetectionSettings,
  DetectorDescription,
  LiveMeasure,
  StreamEnd,
} from '../../src-workers/contracts/analysis';
import type { DecodeTarget, PictureTarget } from '../../src-workers/contracts/decode-target';
import type { CrossingPicture, ProofPiece } from '../../src-workers/contracts/proof';
import type { Foreground } from '../../src-workers/domain/density/foreground';
import type { ColouredFrame, DetectedFrame } from '../../src-workers/domain/frame-result';
import type { PictureSize } from '../../src-workers/domain/units';
import type { TransferablePort } from '../../src-workers/host/worker-host';

export type OnFrames = (frames: readonly DetectedFrame[]) => void;

/** A detector in an analysis process. */
export interface Lane {
  /** @throws Failure of the detector, e.g. MODEL_NOT_ONNX; WORKER_FAILED */
  beginVideo(
    settings: DetectionSettings,
    picture: PictureSize,
    space: PictureSize,
  ): Promise<{ target: DecodeTarget; detector: DetectorDescription }>;
  /** Where the decoder has to write, and how the stream ended. */
  openStream(
    options: { mode: 'file'; offsetMs: number },
    onFrames: OnFrames,
  ): Promise<{ rawUrl: string; ended: Promise<StreamEnd> }>;
  /**
   * The stream of the live camera with this lane's id; its frames go to that camera in the same
   * process. A stream that runs goes on until the first frame of the new one.
   */
  openLiveStream(options: {
    /** Epoch ms of the camera's media time 0. */
    readonly epochMs: number;
    readonly preview: boolean;
  }): Promise<LiveStream>;
  /** While paused it takes no frames, and the decoder of a file waits. */
  pause(paused: boolean): void;
  /**
   * Of the stream that was opened last: ends it if the decoder never connected; an open one ends by
   * itself. A pause ends.
   */
  decoderExited(): void;
  /** Returns the CPU time of the lane's process so far, in ms. */
  close(): Promise<number>;
}

/** One connection of a live camera. */
export interface LiveStream {
  readonly rawUrl: string;
  readonly previewUrl?: string;
  /** Rejects with a Failure when the detector or the process failed. */
  readonly ended: Promise<StreamEnd>;
  /** Of this stream, as `Lane.decoderExited`. */
  decoderExited(): void;
}

export interface PicturesRequest {
  readonly target: PictureTarget;
  readonly offsetMs: number;
  /** Pictures that may lie ready. */
  readonly slots: number;
  /** Only of the first frame in each stretch of this length of survey time; absent: of every frame. */
  readonly everyMs?: number;
  /** Frames up to this survey time were analysed before. */
  readonly afterMs?: number;
  /** Only strips are recorded: the frames were analysed before. */
  readonly stripsOnly?: boolean;
}

/** Where a decoder writes small pictures of a camera's frames. */
export interface PicturesStream {
  readonly rawUrl: string;
  /** Every picture was looked at, or another stream took its place. Rejects with a Failure. */
  readonly ended: Promise<void>;
  /** No decoder will connect that has not. */
  decoderExited(): void;
}

/** What the pictures of frames say besides their detections. */
export interface FoundInPictures {
  readonly foreground: readonly Foreground[];
  readonly colours: readonly ColouredFrame[];
}

export type PlaybackMove = Omit<AnalysisEventOf<'playback-moved'>, 'kind' | 'id'>;

/** What is recorded of a camera's lines. */
export interface ProofListener {
  readonly onPiece: (piece: ProofPiece) => void;
  readonly onCrossingPicture: (picture: CrossingPicture) => void;
}

/** One camera in an analysis process. */
export interface AnalysedCamera {
  /**
   * Takes frames whose media time grows; resolves with what they yielded.
   * @param onFound gets what was found on their pictures, and on those of frames that were given
   *   before them and are not answered yet
   */
  analyse(
    frames: readonly DetectedFrame[],
    onFound?: (found: FoundInPictures) => void,
  ): Promise<readonly AnalysisNews[]>;
  /** Opens a stream of small pictures, for which frames wait from then on, until it ends. */
  openPictures(request: PicturesRequest): Promise<PicturesStream>;
  /** From the next frame on. */
  setShapes(shapes: CameraShapes): Promise<void>;
  /** Of a live camera: what frames yielded, and about once a second how it went. */
  onNews(listener: (news: readonly AnalysisNews[]) => void): void;
  onMeasured(listener: (measure: LiveMeasure) => void): void;
  /** Where its settings ask for it; the last of it comes before the camera is finished or closed. */
  onProof(listener: ProofListener): void;
  /** Hands over the port of a window that watches. */
  watch(watch: string, port: TransferablePort): void;
  /** Replaces the playback before; the decoder has to write previews to `previewUrl`. */
  openPlayback(options: {
    readonly fromMs: number;
    readonly playing: boolean;
    readonly speed: number;
  }): Promise<{ previewUrl: string }>;
  controlPlayback(options: {
    readonly playing: boolean;
    readonly speed: number;
    readonly steps: number;
  }): void;
  onPlaybackMoved(listener: (move: PlaybackMove) => void): void;
  /** Ends every track and zone visit; the camera can still be watched and played. */
  finish(): Promise<readonly AnalysisNews[]>;
  /** Ends every track and zone visit, unless they were ended before. */
  close(): Promise<readonly AnalysisNews[]>;
}
