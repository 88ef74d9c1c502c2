import type { ProcessClock } from '../../src-workers/analysis/process-clock';

/** A clock that a test moves. */
export class ManualClock implements ProcessClock {
  #now = 1_000_000;
  #timers: { at: number; call: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, call: () => void): () => void {
    const timer = { at: this.#now + ms, call };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((each) => each !== timer));
  }

  get timers(): number {
    return this.#timers.length;
  }

  /** The machine was busy: what became due on the way is called late. */
  jump(ms: number): void {
    this.#now += ms;
    this.advance(0);
  }

  /** Calls what becomes due on the way, at its time. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.#now = Math.max(this.#now, next.at);
      next.call();
    }
    this.#now = end;
  }
}
