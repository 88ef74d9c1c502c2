import type { Every } from '../every-interval';
import type { LiveRun } from './live-run';
import { initialLiveState, superviseLive, type LiveEvent, type LiveState } from './live-supervisor';

export interface LiveSupervisionOptions {
  /** Epoch ms. */
  readonly now: () => number;
  readonly every: Every;
  /** Begins an attempt at the source. */
  readonly start: (run: number) => Pick<LiveRun, 'over' | 'stop'>;
  /** The phase is another one. */
  readonly onPhase: (state: LiveState, before: LiveState, at: number) => void;
}

/** The watchdog's pace (PRODUCT, section 1). */
const watchMs = 1000;

type Untimed<Event> = Event extends LiveEvent ? Omit<Event, 'at'> : never;

/** Does what the supervisor says: one run at a time, each begun when the one before has ended. */
export class LiveSupervision {
  readonly #options: LiveSupervisionOptions;
  readonly #endWatch: () => void;
  #state: LiveState = initialLiveState;
  #run: Pick<LiveRun, 'over' | 'stop'> | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(options: LiveSupervisionOptions) {
    this.#options = options;
    this.#endWatch = options.every(watchMs, () => this.happen({ kind: 'tick' }));
  }

  get state(): LiveState {
    return this.#state;
  }

  happen(event: Untimed<LiveEvent>): void {
    const at = this.#options.now();
    const before = this.#state;
    const { state, effects } = superviseLive(before, { ...event, at } as LiveEvent);
    this.#state = state;
    for (const { kind, run } of effects) {
      void this.between(() => (kind === 'start-run' ? this.#begin(run) : this.#end()));
    }
    if (state.phase !== before.phase) this.#options.onPhase(state, before, at);
  }

  /** Work that no run may overlap; it waits for the one that ends and keeps the next one back. */
  between(work: () => void | Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    // A fault is its caller's to hear of; what comes after goes on.
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Ends for good. Idempotent. */
  async dispose(): Promise<void> {
    this.#endWatch();
    this.happen({ kind: 'stop' });
    await this.#turn;
  }

  #begin(run: number): void {
    // Meanwhile it was ended, or the machine fell asleep.
    if (this.#state.phase !== 'starting' || this.#state.run !== run) return;
    const started = this.#options.start(run);
    this.#run = started;
    void started.over.then((failure) => {
      // Its decoder may still be closing; the next one waits for that.
      void this.between(() => started.stop());
      this.happen({ kind: 'ended', run, failure: failure.toData() });
    });
  }

  async #end(): Promise<void> {
    const run = this.#run;
    this.#run = undefined;
    await run?.stop();
  }
}
