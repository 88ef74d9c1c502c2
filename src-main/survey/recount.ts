import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import type { PictureSize } from '../../src-workers/domain/units';
import type { JournalWriter } from './journal';
import { replayJournal } from './journal-replay';
import type { ProbedVideo } from './probed-video';
import { SurveyCounting, type CountingTarget, type KeepFound } from './survey-counting';
import type { SurveyPlan } from './survey-plan';

export interface RecountOptions {
  readonly plan: SurveyPlan<ProbedVideo>;
  readonly journalPath: string;
  /** Nothing is detected while the journal is repeated, so that few frames wait. */
  readonly pause: (paused: boolean) => void;
  /** Resolves when what was given to be analysed before is analysed. */
  readonly analysed: () => Promise<unknown>;
  readonly keep: KeepFound;
  /** From here on frames go there. */
  readonly onDone: (counting: SurveyCounting) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Counts anew, on other lines, what an analysis under way has detected so far. Detecting stops for
 * that moment and loses nothing: frames that come meanwhile wait until it is their turn. Of several
 * wishes the newest is fulfilled.
 */
export class Recount {
  readonly #options: RecountOptions;
  #waiting: (readonly DetectedFrame[])[] | undefined;
  /** Media time of the last frame that does not wait. */
  #untilMs = Number.NEGATIVE_INFINITY;
  #wanted: CountingTarget | undefined;
  #abort = new AbortController();
  #work: Promise<void> = Promise.resolve();
  #over = false;

  constructor(options: RecountOptions) {
    this.#options = options;
  }

  /**
   * @param untilMs media time of the newest frame so far
   * @returns whether it was not too late: the last frame was counted
   */
  begin(
    target: CountingTarget,
    journal: JournalWriter,
    space: PictureSize,
    untilMs: number,
  ): boolean {
    if (this.#over) return false;
    this.#wanted = target;
    this.#abort.abort();
    if (this.#waiting !== undefined) return true;
    this.#waiting = [];
    this.#untilMs = untilMs;
    this.#work = this.#recount(journal, space).catch((error: unknown) => {
      this.#waiting = undefined;
      this.#options.onError(error);
    });
    return true;
  }

  /** Whether frames, which are in the journal already, are kept until the recount gets to them. */
  takes(frames: readonly DetectedFrame[]): boolean {
    this.#waiting?.push(frames);
    return this.#waiting !== undefined;
  }

  /** Resolves when no frame waits. */
  async settled(): Promise<void> {
    await this.#work;
  }

  /** Nobody wants the counts any more. */
  abandon(): void {
    this.#over = true;
    this.#wanted = undefined;
    this.#abort.abort();
  }

  /** From now on it is too late for another one. */
  async close(): Promise<void> {
    this.#over = true;
    await this.#work;
  }

  async #recount(journal: JournalWriter, space: PictureSize): Promise<void> {
    // Before nothing is decoded any more: frames wait for their pictures.
    await this.#options.analysed();
    while (this.#wanted !== undefined) {
      const counting = new SurveyCounting(this.#wanted, this.#options.keep);
      this.#wanted = undefined;
      this.#abort = new AbortController();
      const { signal } = this.#abort;
      await this.#repeat(journal, space, counting, signal);
      // The frames that came meanwhile, and those that come meanwhile.
      for (let next = this.#next(signal); next !== undefined; next = this.#next(signal)) {
        await counting.analyse(next, false);
      }
      if (!signal.aborted) this.#options.onDone(counting);
    }
    this.#waiting = undefined;
  }

  async #repeat(
    journal: JournalWriter,
    space: PictureSize,
    counting: SurveyCounting,
    signal: AbortSignal,
  ): Promise<void> {
    const { journalPath, plan, pause } = this.#options;
    pause(true);
    try {
      await journal.flush();
      const part = { path: journalPath, bytes: journal.bytes, untilMs: this.#untilMs };
      await replayJournal(part, plan, space, counting, signal);
    } finally {
      pause(false);
    }
  }

  /** What waits longest does not wait any more. */
  #next(signal: AbortSignal): readonly DetectedFrame[] | undefined {
    const next = signal.aborted ? undefined : this.#waiting?.shift();
    this.#untilMs = next?.at(-1)?.mediaTime ?? this.#untilMs;
    return next;
  }
}
