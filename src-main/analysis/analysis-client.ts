import type {
  AnalysisCommand,
  AnalysisEvent,
  CameraAnalysis,
  DetectorDescription,
  ResultBatch,
  StreamEnd,
} from '../../src-workers/contracts/analysis';
import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import { Failure } from '../../src-workers/contracts/errors';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import type { PictureSize } from '../../src-workers/domain/units';
import type { WorkerExit, WorkerProcess } from '../../src-workers/host/worker-host';

type AnswerKind = Exclude<AnalysisEvent['kind'], 'ready' | 'frames-analysed' | 'failed'>;
type Answer<Kind extends AnswerKind> = Extract<AnalysisEvent, { kind: Kind }>;

interface Waiting {
  readonly cameraId: string;
  readonly kind: AnswerKind;
  readonly resolve: (event: AnalysisEvent) => void;
  readonly reject: (error: Failure) => void;
}

/** Main's end of the line to one analysis process. */
export class AnalysisClient {
  readonly #process: WorkerProcess;
  readonly #batchListeners = new Map<string, (batch: ResultBatch) => void>();
  #waiting: Waiting[] = [];
  #exit: WorkerExit | undefined;
  #stopping = false;

  private constructor(process: WorkerProcess) {
    this.#process = process;
    process.onMessage((message) => this.#receive(message as AnalysisEvent));
    void process.exited.then((exit) => this.#lost(exit));
  }

  /** Cameras that are open in this process. */
  get cameraCount(): number {
    return this.#batchListeners.size;
  }

  /** Resolves when the process has said that it is ready. */
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

  /** @throws Failure of the detector, e.g. MODEL_NOT_ONNX; WORKER_FAILED */
  async openCamera(
    cameraId: string,
    analysis: CameraAnalysis,
    onBatch: (batch: ResultBatch) => void,
  ): Promise<AnalysedCamera> {
    this.#batchListeners.set(cameraId, onBatch);
    await this.#ask({ kind: 'open-camera', cameraId, analysis }, 'camera-opened');
    return {
      beginVideo: async (picture) => {
        const { target, detector } = await this.#ask(
          { kind: 'begin-video', cameraId, picture },
          'video-ready',
        );
        return { target, detector };
      },
      replay: async (frames) => {
        await this.#ask({ kind: 'replay-detections', cameraId, frames }, 'replayed');
      },
      openStream: async (options) => {
        const ended = this.#expect(cameraId, 'stream-ended').then(({ end }) => end);
        // Awaited by the caller after the decoder was started; until then a failure is no news.
        ended.catch(() => undefined);
        const { rawUrl } = await this.#ask(
          { kind: 'open-stream', cameraId, ...options },
          'stream-opened',
        );
        return { rawUrl, ended };
      },
      decoderExited: () => this.#post({ kind: 'decoder-exited', cameraId }),
      close: async () => {
        const { batch, cpuMs } = await this.#ask(
          { kind: 'close-camera', cameraId },
          'camera-closed',
        );
        this.#batchListeners.delete(cameraId);
        return { batch, cpuMs };
      },
    };
  }

  /** Idempotent. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#process.stop();
  }

  #post(command: AnalysisCommand): void {
    this.#process.post(command);
  }

  async #ask<Kind extends AnswerKind>(
    command: AnalysisCommand & { cameraId: string },
    kind: Kind,
  ): Promise<Answer<Kind>> {
    const answer = this.#expect(command.cameraId, kind);
    if (this.#exit === undefined) this.#post(command);
    return answer;
  }

  #expect<Kind extends AnswerKind>(cameraId: string, kind: Kind): Promise<Answer<Kind>> {
    if (this.#exit !== undefined) return Promise.reject(workerLost(this.#exit));
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        cameraId,
        kind,
        resolve: (event) => resolve(event as Answer<Kind>),
        reject,
      });
    });
  }

  #receive(event: AnalysisEvent): void {
    if (event.kind === 'ready') return;
    if (event.kind === 'frames-analysed') {
      this.#batchListeners.get(event.cameraId)?.(event.batch);
      return;
    }
    const concerned = (waiting: Waiting): boolean =>
      event.kind === 'failed'
        ? event.cameraId === undefined || event.cameraId === waiting.cameraId
        : event.cameraId === waiting.cameraId && event.kind === waiting.kind;
    const answered = this.#waiting.filter(concerned);
    this.#waiting = this.#waiting.filter((waiting) => !concerned(waiting));
    for (const waiting of answered) {
      if (event.kind === 'failed') waiting.reject(Failure.fromData(event.failure));
      else waiting.resolve(event);
    }
  }

  #lost(exit: WorkerExit): void {
    this.#exit = exit;
    const failed = this.#waiting;
    this.#waiting = [];
    if (this.#stopping && failed.length === 0) return;
    for (const waiting of failed) waiting.reject(workerLost(exit));
  }
}

/** One camera in an analysis process. */
export interface AnalysedCamera {
  beginVideo(
    picture: PictureSize,
  ): Promise<{ target: DecodeTarget; detector: DetectorDescription }>;
  replay(frames: readonly DetectedFrame[]): Promise<void>;
  /** Where the decoder has to write, and how the stream ended. */
  openStream(options: {
    mode: 'file' | 'live';
    offsetMs: number;
    continuesFromMs?: number;
  }): Promise<{ rawUrl: string; ended: Promise<StreamEnd> }>;
  /** Ends a stream to which the decoder never connected; an open one ends by itself. */
  decoderExited(): void;
  close(): Promise<{ batch: ResultBatch; cpuMs: number }>;
}

function workerLost({ code, signal }: WorkerExit): Failure {
  return new Failure(
    'WORKER_FAILED',
    `The analysis process ended unexpectedly (${signal ?? `exit code ${code ?? 'unknown'}`}).`,
  );
}
