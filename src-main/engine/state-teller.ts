import type { EngineClock } from './engine-clock';

/** At most twice a second: nobody reads faster, and every window takes the whole state each time. */
const intervalMs = 500;

/** Tells listeners that something changed: not too often, and at once when a person waits for it. */
export class StateTeller {
  readonly #clock: EngineClock;
  readonly #tell: () => void;
  #toldAt = Number.NEGATIVE_INFINITY;
  #callOff: (() => void) | undefined;
  #disposed = false;

  constructor(clock: EngineClock, tell: () => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** Something changed by itself. */
  changed(): void {
    if (this.#callOff !== undefined || this.#disposed) return;
    // A clock that was set back must not keep a person waiting for as long.
    const waitMs = Math.min(intervalMs, Math.max(0, this.#toldAt + intervalMs - this.#clock.now()));
    this.#callOff = this.#clock.after(waitMs, () => this.now());
  }

  /** Something changed because a person wanted it. */
  now(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#disposed) return;
    this.#toldAt = this.#clock.now();
    this.#tell();
  }

  /** Idempotent. */
  dispose(): void {
    this.#disposed = true;
    this.#callOff?.();
  }
}
