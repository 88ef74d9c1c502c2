import type {
  AnalysisCommand,
  AnalysisEvent,
  AnalysisEventOf,
  AnalysisNews,
  AnalysisSettings,
  DetectionSettings,
  DetectorDescription,
  StreamEnd,
} from '../../src-workers/contracts/analysis';
import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import { Failure } from '../../src-workers/contracts/errors';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import type { PictureSize } from '../../src-workers/domain/units';
import type { WorkerExit, WorkerProcess } from '../../src-workers/host/worker-host';

type AnswerKind = Exclude<AnalysisEvent['kind'], 'ready' | 'frames-detected' | 'failed'>;
type OnFrames = (frames: readonly DetectedFrame[]) => void;

interface Waiting {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly resolve: (event: AnalysisEvent) => void;
  readonly reject: (error: Failure) => void;
}

/** Main's end of the line to one analysis process. */
export class AnalysisClient {
  readonly #process: WorkerProcess;
  readonly #onFrames = new Map<string, OnFrames>();
  #waiting: Waiting[] = [];
  #exit: WorkerExit | undefined;

  private constructor(process: WorkerProcess) {
    this.#process = process;
    process.onMessage((message) => this.#receive(message as AnalysisEvent));
    void process.exited.then((exit) => this.#lost(exit));
  }

  /** Resolves when the process has said that it is ready. @throws Failure WORKER_FAILED */
  static async connect(process: WorkerProcess): Promise<AnalysisClient> {
    const ready = new Promise<void>((resolve) => {
      const remove = process.onMessage((message) => {
        if ((message as AnalysisEvent).kind !== 'ready') return;
        remove();
        resolve();
      });
    });
    const client = new AnalysisClient(process);
    const exit = await Promise.race([ready, process.exited]);
    if (exit !== undefined) throw workerLost(exit);
    return client;
  }

  /** A lane of this process; it is there from its first use on. */
  lane(id: string): Lane {
    return {
      beginVideo: async (settings, picture, space) => {
        const command = { kind: 'begin-video', id, settings, picture, space } as const;
        const { target, detector } = await this.#ask(command, 'video-ready');
        return { target, detector };
      },
      openStream: async (options, onFrames) => {
        this.#onFrames.set(id, onFrames);
        const ended = this.#expect(id, 'stream-ended').then(({ end }) => end);
        // Awaited by the caller after the decoder was started; until then a failure is no news.
        ended.catch(() => undefined);
        const { rawUrl } = await this.#ask(
          { kind: 'open-stream', id, ...options },
          'stream-opened',
        );
        return { rawUrl, ended };
      },
      decoderExited: () => this.#process.post({ kind: 'decoder-exited', id }),
      close: async () => (await this.#ask({ kind: 'close-lane', id }, 'lane-closed')).processCpuMs,
    };
  }

  /** Opens a camera in this process. */
  async openCamera(id: string, settings: AnalysisSettings): Promise<AnalysedCamera> {
    await this.#ask({ kind: 'open-camera', id, settings }, 'camera-opened');
    return {
      analyse: async (frames) =>
        (await this.#ask({ kind: 'analyse', id, frames }, 'frames-analysed')).news,
      close: async () => (await this.#ask({ kind: 'close-camera', id }, 'camera-closed')).news,
    };
  }

  /** Idempotent. */
  async stop(): Promise<void> {
    await this.#process.stop();
  }

  async #ask<Kind extends AnswerKind>(
    command: AnalysisCommand,
    kind: Kind,
  ): Promise<AnalysisEventOf<Kind>> {
    const answer = this.#expect(command.id, kind);
    this.#process.post(command);
    return answer;
  }

  /** Answers of one kind to one id come in the order of the questions. */
  #expect<Kind extends AnswerKind>(id: string, kind: Kind): Promise<AnalysisEventOf<Kind>> {
    if (this.#exit !== undefined) return Promise.reject(workerLost(this.#exit));
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        id,
        kind,
        resolve: (event) => resolve(event as AnalysisEventOf<Kind>),
        reject,
      });
    });
  }

  #receive(event: AnalysisEvent): void {
    switch (event.kind) {
      case 'ready':
        return;
      case 'frames-detected':
        this.#onFrames.get(event.id)?.(event.frames);
        return;
      case 'failed': {
        const failure = Failure.fromData(event.failure);
        this.#take(({ id }) => id === event.id).forEach(({ reject }) => reject(failure));
        return;
      }
      default: {
        const first = this.#waiting.find(({ id, kind }) => id === event.id && kind === event.kind);
        this.#take((waiting) => waiting === first);
        first?.resolve(event);
      }
    }
  }

  #take(which: (waiting: Waiting) => boolean): Waiting[] {
    const taken = this.#waiting.filter(which);
    this.#waiting = this.#waiting.filter((waiting) => !which(waiting));
    return taken;
  }

  #lost(exit: WorkerExit): void {
    this.#exit = exit;
    this.#take(() => true).forEach(({ reject }) => reject(workerLost(exit)));
  }
}

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
    options: { mode: 'file' | 'live'; offsetMs: number },
    onFrames: OnFrames,
  ): Promise<{ rawUrl: string; ended: Promise<StreamEnd> }>;
  /** Ends a stream to which the decoder never connected; an open one ends by itself. */
  decoderExited(): void;
  /** Returns the CPU time of the lane's process so far, in ms. */
  close(): Promise<number>;
}

/** One camera in an analysis process. */
export interface AnalysedCamera {
  /** Takes frames whose media time grows; resolves with what they yielded. */
  analyse(frames: readonly DetectedFrame[]): Promise<readonly AnalysisNews[]>;
  /** Ends every track and zone visit. */
  close(): Promise<readonly AnalysisNews[]>;
}

function workerLost({ code, signal }: WorkerExit): Failure {
  return new Failure(
    'WORKER_FAILED',
    `The analysis process ended unexpectedly (${signal ?? `exit code ${code ?? 'unknown'}`}).`,
  );
}
