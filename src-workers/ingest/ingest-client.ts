import { Worker } from 'node:worker_threads';
import { Failure } from '../contracts/errors';
import {
  defaultSlots,
  previewCapacityBytes,
  type IngestCommand,
  type IngestEnd,
  type IngestEvent,
  type IngestMode,
} from '../contracts/ingest';
import { FrameInput } from './frame-input';
import { FrameRing } from './frame-ring';

export type { FrameInput, RawFrame } from './frame-input';

export interface InputOptions {
  readonly mode: IngestMode;
  /** Bytes of one raw frame, see `frameBytes(target)`. */
  readonly frameBytes: number;
  readonly slots?: number;
  readonly preview?: boolean;
}

/** Listeners of one input until it is open, and then the input. */
interface Opening {
  opened(urls: { rawUrl: string; previewUrl?: string }): FrameInput;
  failed(failure: Failure): void;
}

/** The analysis thread's end of the ingest thread. One a process, shared by all cameras. */
export class IngestClient {
  private readonly worker: Worker;
  private readonly openings = new Map<number, Opening>();
  private readonly inputs = new Map<number, FrameInput>();
  private readonly closeListeners = new Map<number, () => void>();
  private nextInput = 1;
  private disposed: Promise<void> | undefined;
  private gone: Failure | undefined;
  /** Resolves when the thread ended and nobody had disposed it: no input can be opened any more. */
  readonly lost: Promise<Failure>;
  private tellLost: (failure: Failure) => void = () => undefined;

  /** `entryPath`: the bundled `ingest-thread`. */
  constructor(entryPath: string) {
    this.lost = new Promise((resolve) => (this.tellLost = resolve));
    this.worker = new Worker(entryPath, { name: 'ingest' });
    this.worker.on('message', (event: IngestEvent) => this.receive(event));
    this.worker.on('error', (error) => this.lose(error.message));
    this.worker.on('exit', () => this.lose('the thread ended'));
  }

  /** Opens local sockets for one decoder. Rejects with a Failure when there are none to be had. */
  openInput({
    mode,
    frameBytes,
    slots = defaultSlots,
    preview,
  }: InputOptions): Promise<FrameInput> {
    if (this.disposed) return Promise.reject(endedFailure('disposed'));
    if (this.gone) return Promise.reject(this.gone);
    const input = this.nextInput++;
    const shape = { slots, frameBytes, previewBytes: preview ? previewCapacityBytes : 0 };
    const ring = new FrameRing(shape);
    return new Promise((resolve, reject) => {
      this.openings.set(input, {
        failed: reject,
        opened: ({ rawUrl, previewUrl }) => {
          const opened = new FrameInput(mode, ring, rawUrl, previewUrl, (kind) =>
            this.post({ kind, input }),
          );
          resolve(opened);
          return opened;
        },
      });
      this.post({ kind: 'open', input, mode, shape, memory: ring.memory });
    });
  }

  /** Idempotent. Ends every input and the thread; the decoders lose their connections. */
  dispose(): Promise<void> {
    this.disposed ??= this.end();
    return this.disposed;
  }

  private async end(): Promise<void> {
    const closed = [...this.inputs.keys()].map((input) => this.closed(input));
    for (const input of this.inputs.values()) input.close();
    await Promise.all(closed);
    this.lose('disposed');
    await this.worker.terminate();
  }

  /** The thread has removed the input's sockets from the disk. */
  private closed(input: number): Promise<void> {
    return new Promise((resolve) => this.closeListeners.set(input, resolve));
  }

  private receive(event: IngestEvent): void {
    const opening = this.openings.get(event.input);
    if (event.kind === 'opened' && opening) {
      this.openings.delete(event.input);
      this.inputs.set(event.input, opening.opened(event));
    } else if (event.kind === 'open-failed' && opening) {
      this.openings.delete(event.input);
      opening.failed(Failure.fromData(event.failure));
    } else if (event.kind === 'wake') this.inputs.get(event.input)?.wake();
    else if (event.kind === 'ended') this.endInput(event.input, event.end);
  }

  private endInput(input: number, end: IngestEnd): void {
    if (end.kind === 'closed') {
      this.inputs.delete(input);
      this.closeListeners.get(input)?.();
    } else this.inputs.get(input)?.finish(end);
  }

  private lose(detail: string): void {
    if (this.gone) return;
    this.gone = endedFailure(detail);
    if (!this.disposed) this.tellLost(this.gone);
    for (const { failed } of this.openings.values()) failed(this.gone);
    for (const input of this.inputs.values()) {
      if (!input.end) input.finish({ kind: 'cut', detail });
    }
    for (const closed of this.closeListeners.values()) closed();
    this.openings.clear();
    this.inputs.clear();
  }

  private post(command: IngestCommand): void {
    this.worker.postMessage(command);
  }
}

const endedFailure = (detail: string): Failure =>
  new Failure('WORKER_FAILED', 'The thread that receives frames has ended.', { detail });
