import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import type { PictureSize } from '../../src-workers/domain/units';
import type { JournalWriter } from './journal';
import { replayJournal } from './journal-replay';
import type { ProbedVideo } from './probed-video';
import { SurveyCounting, type CountingTarget } from './survey-counting';
import type { SurveyPlan } from './survey-plan';

export interface RecountOptions {
  readonly plan: SurveyPlan<ProbedVideo>;
  readonly journalPath: string;
  /** Nothing is detected meanwhile, so that few frames wait. */
  readonly pause: (paused: boolean) => void;
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
  #wanted: CountingTarget | undefined;
  #abort = new AbortController();
  #work: Promise<void> = Promise.resolve();
  #over = false;

  constructor(options: RecountOptions) {
    this.#options = options;
  }

  /** Returns whether it was not too late: the last frame was counted. */
  begin(target: CountingTarget, journal: JournalWriter, space: PictureSize): boolean {
    if (this.#over) return false;
    this.#wanted = target;
    this.#abort.abort();
    if (this.#waiting !== undefined) return true;
    this.#waiting = [];
    this.#options.pause(true);
    this.#work = this.#recount(journal, space)
      .catch((error: unknown) => {
        this.#waiting = undefined;
        this.#options.onError(error);
      })
      .finally(() => this.#options.pause(false));
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
    while (this.#wanted !== undefined) {
      const counting = new SurveyCounting(this.#wanted);
      this.#wanted = undefined;
      this.#abort = new AbortController();
      const { signal } = this.#abort;
      // What comes from here on waits; what came before is in the journal up to here.
      this.#waiting = [];
      const { bytes } = journal;
      await journal.flush();
      const { journalPath, plan } = this.#options;
      await replayJournal(journalPath, bytes, plan, space, counting, signal);
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
        await counting.analyse(next, false);
      }
      if (!signal.aborted) this.#options.onDone(counting);
    }
    this.#waiting = undefined;
  }
}
