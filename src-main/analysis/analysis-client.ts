import type {
  AnalysisCommand,
  AnalysisCommandOf,
  AnalysisEvent,
  AnalysisEventOf,
  AnalysisSettings,
} from '../../src-workers/contracts/analysis';
import { Failure } from '../../src-workers/contracts/errors';
import type { WorkerExit, WorkerProcess } from '../../src-workers/host/worker-host';
import type { Every } from '../every-interval';
import type { AnalysedCamera, Lane, LiveStream, OnFrames } from './analysed-camera';
import { cameraInProcess, type AnswerKind } from './camera-in-process';
import { SilenceWatch, type Owed } from './silence-watch';

interface Waiting {
  readonly id: string;
  readonly kind: AnswerKind;
  /** Of answers that a stream gives. */
  readonly stream: number | undefined;
  readonly resolve: (event: AnalysisEvent) => void;
  readonly reject: (error: Failure) => void;
}

/** Main's end of the line to one analysis process. One that hangs is stopped, and is lost then. */
export class AnalysisClient {
  readonly #process: WorkerProcess;
  readonly #watch: SilenceWatch;
  readonly #onFrames = new Map<string, OnFrames>();
  #waiting: Waiting[] = [];
  #exit: WorkerExit | undefined;
  #ready = false;
  /** Absent: it does not hang. */
  #silentSeconds: number | undefined;
  #streams = 0;
  #liveStreams = 0;
  #stopping = false;
  readonly #lost: Promise<Failure>;
  #tellLost: (failure: Failure) => void = () => undefined;

  private constructor(process: WorkerProcess, every: Every | undefined) {
    this.#process = process;
    this.#watch = new SilenceWatch({
      owed: () => this.#owed(),
      onSilent: (seconds) => {
        this.#silentSeconds = seconds;
        void process.stop();
      },
      ...(every === undefined ? {} : { every }),
    });
    this.#lost = new Promise((resolve) => (this.#tellLost = resolve));
    process.onMessage((message) => this.#receive(message as AnalysisEvent));
    void process.exited.then((exit) => this.#end(exit));
  }

  /** Resolves when the process has said that it is ready. @throws Failure WORKER_FAILED */
  static async connect(process: WorkerProcess, every?: Every): Promise<AnalysisClient> {
    const ready = new Promise<void>((resolve) => {
      const remove = process.onMessage((message) => {
        if ((message as AnalysisEvent).kind !== 'ready') return;
        remove();
        resolve();
      });
    });
    const client = new AnalysisClient(process, every);
    const exit = await Promise.race([ready, process.exited]);
    if (exit !== undefined) throw client.#lostBy(exit);
    client.#ready = true;
    return client;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Resolves when the process ended and nobody had stopped it. */
  get lost(): Promise<Failure> {
    return this.#lost;
  }

  /** Of all its cameras: faces and plates are unreadable in the pictures that it makes to be kept. */
  setBlurred(blurred: boolean): void {
    this.#post({ kind: 'set-blurred', id: '', blurred });
  }

  /** A lane of this process; it is there from its first use on. */
  lane(id: string): Lane {
    let last: number | undefined;
    const open = async (
      options: Pick<AnalysisCommandOf<'open-stream'>, 'mode' | 'offsetMs' | 'preview'>,
    ): Promise<LiveStream> => {
      const stream = (last = ++this.#streams);
      const ended = this.#expect(id, 'stream-ended', stream).then(({ end }) => end);
      // Awaited by the caller after the decoder was started; until then a failure is no news.
      ended.catch(() => undefined);
      const command = { kind: 'open-stream', id, stream, ...options } as const;
      const { rawUrl, previewUrl } = await this.#ask(command, 'stream-opened', stream);
      if (options.mode === 'live') this.#followLive(ended);
      return {
        rawUrl,
        ...(previewUrl === undefined ? {} : { previewUrl }),
        ended,
        decoderExited: () => this.#post({ kind: 'decoder-exited', id, stream }),
      };
    };
    return {
      beginVideo: async (settings, picture, space) => {
        const command = { kind: 'begin-video', id, settings, picture, space } as const;
        const { target, detector } = await this.#ask(command, 'video-ready');
        return { target, detector };
      },
      openStream: (options, onFrames) => {
        this.#onFrames.set(id, onFrames);
        return open(options);
      },
      openLiveStream: ({ epochMs, preview }) => open({ mode: 'live', offsetMs: epochMs, preview }),
      pause: (paused) => this.#post({ kind: 'pause-lane', id, paused }),
      decoderExited: () => {
        if (last !== undefined) this.#post({ kind: 'decoder-exited', id, stream: last });
      },
      close: async () => {
        const { processCpuMs } = await this.#ask({ kind: 'close-lane', id }, 'lane-closed');
        this.#onFrames.delete(id);
        return processCpuMs;
      },
    };
  }

  /** Opens a camera in this process, or lets an open one begin anew. */
  async openCamera(id: string, settings: AnalysisSettings): Promise<AnalysedCamera> {
    await this.#ask({ kind: 'open-camera', id, settings }, 'camera-opened');
    return cameraInProcess(id, {
      post: (command, ports) => this.#process.post(command, ports),
      ask: (command, kind) => this.#ask(command, kind),
      expect: (of, kind, stream) => this.#expect(of, kind, stream),
      listen: (of, kind, listener) => this.#listen(of, kind, listener),
      nextStream: () => ++this.#streams,
    });
  }

  #listen<Kind extends AnalysisEvent['kind']>(
    id: string,
    kind: Kind,
    listener: (event: AnalysisEventOf<Kind>) => void,
  ): () => void {
    return this.#process.onMessage((message) => {
      const event = message as AnalysisEvent;
      if (event.kind === kind && 'id' in event && event.id === id) {
        listener(event as AnalysisEventOf<Kind>);
      }
    });
  }

  #followLive(ended: Promise<unknown>): void {
    this.#liveStreams += 1;
    const over = (): void => void (this.#liveStreams -= 1);
    ended.then(over, over);
  }

  #owed(): Owed {
    const waitsFor = (kind: AnswerKind): boolean =>
      this.#waiting.some((each) => each.kind === kind);
    if (!this.#ready || waitsFor('video-ready')) return 'answer';
    if (this.#liveStreams > 0) return 'measures';
    // A file's stream ends when it ends, and says nothing while it is paused.
    return this.#waiting.every(({ kind }) => kind === 'stream-ended' || kind === 'pictures-ended')
      ? 'nothing'
      : 'answer';
  }

  #post(command: AnalysisCommand): void {
    this.#process.post(command);
  }

  /** Idempotent. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#process.stop();
  }

  async #ask<Kind extends AnswerKind>(
    command: AnalysisCommand,
    kind: Kind,
    stream?: number,
  ): Promise<AnalysisEventOf<Kind>> {
    const answer = this.#expect(command.id, kind, stream);
    this.#process.post(command);
    return answer;
  }

  /** Answers of one kind to one id come in the order of the questions, but for those of streams. */
  #expect<Kind extends AnswerKind>(
    id: string,
    kind: Kind,
    stream?: number,
  ): Promise<AnalysisEventOf<Kind>> {
    if (this.#exit !== undefined) return Promise.reject(this.#lostBy(this.#exit));
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        id,
        kind,
        stream,
        resolve: (event) => resolve(event as AnalysisEventOf<Kind>),
        reject,
      });
    });
  }

  #receive(event: AnalysisEvent): void {
    this.#watch.heard();
    switch (event.kind) {
      case 'ready':
        return;
      case 'frames-detected':
        this.#onFrames.get(event.id)?.(event.frames);
        return;
      case 'failed': {
        const failure = Failure.fromData(event.failure);
        const { id, stream } = event;
        this.#take((each) => each.id === id && each.stream === stream).forEach(({ reject }) =>
          reject(failure),
        );
        return;
      }
      default: {
        const { id, kind } = event;
        const stream = 'stream' in event ? event.stream : undefined;
        const first = this.#waiting.find(
          (each) => each.id === id && each.kind === kind && each.stream === stream,
        );
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

  #end(exit: WorkerExit): void {
    this.#exit = exit;
    this.#watch.end();
    if (!this.#stopping) this.#tellLost(this.#lostBy(exit));
    this.#take(() => true).forEach(({ reject }) => reject(this.#lostBy(exit)));
  }

  #lostBy({ code, signal }: WorkerExit): Failure {
    return new Failure(
      'WORKER_FAILED',
      this.#silentSeconds === undefined
        ? `The analysis process ended unexpectedly (${signal ?? `exit code ${code ?? 'unknown'}`}).`
        : `The analysis process hung: it said nothing for ${this.#silentSeconds} s, and was ended.`,
    );
  }
}
