import type { AnalysisAction, PlaybackAction } from '../../src-workers/contracts/console-command';
import type { CameraState } from '../../src-workers/contracts/console-state';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import type { TransferablePort } from '../../src-workers/host/worker-host';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { MeasuresAsked } from '../measures/measure-series';
import type { CameraProof } from '../proof/camera-proof';

/** Makes a channel, gives one end to a window, and returns the end for an analysis process. */
export type ConnectWatcher = (watch: string) => TransferablePort;

/** Whoever looks at a camera; lives on when the camera moves to another process. */
export interface Watcher {
  readonly watch: string;
  readonly connect: ConnectWatcher;
  /** What its window can use; absent: all there is. */
  readonly preview?: PreviewWish;
}

/** What a camera's session says of itself; the rest of `CameraState` is the project's. */
export type SessionState = Pick<
  CameraState,
  'picture' | 'activity' | 'detector' | 'counts' | 'playback' | 'warnings'
> & {
  /** Of a file, once it is known. */
  readonly durationMs?: number;
};

/** One camera of the project at work: a recorded file or a live source. */
export interface CameraSession {
  state(): SessionState;
  /** Called when `state()` would say something else. Returns a function that removes the listener. */
  onChange(listener: () => void): () => void;
  /** The camera as the project has it from now on: lines, zones, name. */
  update(camera: ProjectCamera): void;
  /** Frames for a watcher, from now on and after every restart of a process. */
  watch(watcher: Watcher): void;
  unwatch(watch: string): void;
  /** Nothing happens where there is no such watch, or where pictures are not made for it. */
  setPreview?(watch: string, preview: PreviewWish): void;
  /** Tries at once instead of waiting, or opens a failed file anew. */
  retry(): void;
  /** Throws USAGE where the camera is live. */
  controlAnalysis(action: AnalysisAction): Promise<void>;
  /** Throws USAGE where the camera is live. */
  controlPlayback(action: PlaybackAction): Promise<void>;
  /** Series for charts; undefined: nothing was measured yet. */
  measures(asked: MeasuresAsked): MeasureSeries | undefined;
  /** What was recorded of its lines, and what a person says of its counts; absent: not yet known. */
  readonly proof: CameraProof | undefined;
  /** Removes the strips and pictures that are kept; of a recording they are made anew. */
  remakePictures?(): Promise<void>;
  /**
   * A recording that is being detected, or is about to be: where its session is made anew, that is to
   * go on by itself. Absent: there is nothing to go on with.
   */
  readonly isUnderWay?: boolean;
  /** Writes the report files as they are now into a folder that exists; returns their names. */
  writeReports(folder: string): Promise<readonly string[]>;
  /** The machine is about to sleep, or woke. */
  suspend?(): void;
  resume?(): void;
  /** Idempotent. Ends every process of the camera; what was analysed is on the disk. */
  dispose(): Promise<void>;
}
