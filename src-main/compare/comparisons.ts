import type { ComparisonState } from '../../src-workers/contracts/console-state';
import { Failure } from '../../src-workers/contracts/errors';
import { askComparison, type ComparisonProcess } from './ask-comparison';
import type { ComparisonRequest } from './comparison-request';
import type { ModelComparison } from './model-comparison';

interface Running {
  readonly state: ComparisonState;
  readonly stop: AbortController;
  readonly over: Promise<unknown>;
}

export interface ComparisonsParts extends Pick<ComparisonProcess, 'node' | 'program'> {
  /** Path of ffmpeg. @throws Failure FFMPEG_NOT_FOUND */
  readonly ffmpeg: () => Promise<string>;
  readonly onChange: () => void;
  readonly ask?: typeof askComparison;
}

/** The comparison of two models that is under way: one at a time, because its speed is measured. */
export class Comparisons {
  readonly #parts: ComparisonsParts;
  #running: Running | undefined;
  #disposed = false;

  constructor(parts: ComparisonsParts) {
    this.#parts = parts;
  }

  /** Undefined: none is under way. */
  get state(): ComparisonState | undefined {
    return this.#running?.state;
  }

  /**
   * @returns undefined when it was cancelled
   * @throws Failure USAGE while another one is under way; MODEL_*, SOURCE_*, WORKER_FAILED
   */
  async run(cameraId: string, request: ComparisonRequest): Promise<ModelComparison | undefined> {
    if (this.#running !== undefined) {
      throw new Failure('USAGE', 'Two detectors are being compared already: wait or cancel that.');
    }
    if (this.#disposed) return undefined;
    const stop = new AbortController();
    const over = this.#ask(request, stop.signal);
    this.#set({ state: { cameraId, models: request.models }, stop, over: over.catch(() => {}) });
    try {
      return await over;
    } finally {
      this.#set(undefined);
    }
  }

  /** Nothing happens where none is under way. */
  cancel(): void {
    this.#running?.stop.abort();
  }

  /** Idempotent. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    this.cancel();
    await this.#running?.over;
  }

  async #ask(
    request: ComparisonRequest,
    signal: AbortSignal,
  ): Promise<ModelComparison | undefined> {
    const { node, program, ffmpeg, ask = askComparison } = this.#parts;
    return ask(request, {
      ...{ node, program, signal, ffmpeg: await ffmpeg() },
      onProgress: (share) => {
        const running = this.#running;
        if (running === undefined || share === undefined) return;
        this.#set({ ...running, state: { ...running.state, progress: share } });
      },
    });
  }

  #set(running: Running | undefined): void {
    this.#running = running;
    this.#parts.onChange();
  }
}
