import { everyInterval, type Every } from '../every-interval';

const lookEveryMs = 1000;

/**
 * Seconds. A process with a live stream tells of it once a second (LiveMeasuring). An answer, or its
 * first word, may take a while: a model is loaded at one go, on a slow disk of a busy machine.
 */
const patience: Readonly<Record<Exclude<Owed, 'nothing'>, number>> = { measures: 20, answer: 120 };

/** What a process owes: an answer at some time, or a word every second. */
export type Owed = 'nothing' | 'answer' | 'measures';

export interface SilenceWatchOptions {
  readonly owed: () => Owed;
  /** It said nothing for so many seconds although it owed something; called once. */
  readonly onSilent: (seconds: number) => void;
  readonly every?: Every;
}

/**
 * Finds out that a process hangs, which does not end by itself: its cameras would wait for it for
 * ever. Looks are counted, not time: while the machine sleeps, or while main itself is busy, nobody is
 * silent.
 */
export class SilenceWatch {
  readonly #options: SilenceWatchOptions;
  readonly #end: () => void;
  #silentLooks = 0;

  constructor(options: SilenceWatchOptions) {
    this.#options = options;
    this.#end = (options.every ?? everyInterval)(lookEveryMs, () => this.#look());
  }

  /** The process said something. */
  heard(): void {
    this.#silentLooks = 0;
  }

  /** Idempotent. */
  end(): void {
    this.#end();
  }

  #look(): void {
    const owed = this.#options.owed();
    this.#silentLooks = owed === 'nothing' ? 0 : this.#silentLooks + 1;
    if (owed === 'nothing' || this.#silentLooks < patience[owed]) return;
    this.#end();
    this.#options.onSilent((this.#silentLooks * lookEveryMs) / 1000);
  }
}
