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
import type { AnalysedCamera, Lane, OnFrames } from './analysed-camera';
import type { WorkerExit, WorkerProcess } from '../../src-workers/host/worker-host';

type AnswerKind = Exclude<AnalysisEvent['kind'], 'ready' | 'frames-detected' | 'failed'>;

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
      openLiveStream: async ({ epochMs, preview }) => {
        const ended = this.#expect(id, 'stream-ended').then(({ end }) => end);
        ended.catch(() => undefined);
        const { rawUrl, previewUrl } = await this.#ask(
          { kind: 'open-stream', id, mode: 'live', offsetMs: epochMs, preview },
          'stream-opened',
        );
        return { rawUrl, ...(previewUrl === undefined ? {} : { previewUrl }), ended };
      },
      pause: (paused) => this.#post({ kind: 'pause-lane', id, paused }),
      decoderExited: () => this.#post({ kind: 'decoder-exited', id }),
      close: async () => (await this.#ask({ kind: 'close-lane', id }, 'lane-closed')).processCpuMs,
    };
  }

  /** Opens a camera in this process. */
  async openCamera(id: string, settings: AnalysisSettings): Promise<AnalysedCamera> {
    await this.#ask({ kind: 'open-camera', id, settings }, 'camera-opened');
    return {
      analyse: async (frames) =>
        (await this.#ask({ kind: 'analyse', id, frames }, 'frames-analysed')).news,
      setShapes: async (shapes) => {
        await this.#ask({ kind: 'set-shapes', id, shapes }, 'shapes-set');
      },
      onNews: (listener) => this.#listen(id, 'frames-analysed', ({ news }) => listener(news)),
      onMeasured: (listener) =>
        this.#listen(id, 'live-measured', ({ measure }) => listener(measure)),
      watch: (watch, port) => this.#process.post({ kind: 'watch-camera', id, watch }, [port]),
      openPlayback: async (options) => {
        const answer = await this.#ask(
          { kind: 'open-playback', id, ...options },
          'playback-opened',
        );
        return { previewUrl: answer.previewUrl };
      },
      controlPlayback: (options) => this.#post({ kind: 'control-playback', id, ...options }),
      onPlaybackMoved: (listener) =>
        this.#listen(id, 'playback-moved', ({ mediaTime, analysedUntil, ended }) =>
          listener({ mediaTime, analysedUntil, ended }),
        ),
      finish: async () => (await this.#ask({ kind: 'finish-camera', id }, 'camera-finished')).news,
      close: async () => (await this.#ask({ kind: 'close-camera', id }, 'camera-closed')).news,
    };
  }

  #listen<Kind extends AnalysisEvent['kind']>(
    id: string,
    kind: Kind,
    listener: (event: AnalysisEventOf<Kind>) => void,
  ): void {
    this.#process.onMessage((message) => {
      const event = message as AnalysisEvent;
      if (event.kind === kind && 'id' in event && event.id === id) {
        listener(event as AnalysisEventOf<Kind>);
      }
    });
  }

  #post(command: AnalysisCommand): void {
    this.#process.post(command);
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

function workerLost({ code, signal }: WorkerExit): Failure {
  return new Failure(
    'WORKER_FAILED',
    `The analysis process ended unexpectedly (${signal ?? `exit code ${code ?? 'unknown'}`}).`,
  );
}
