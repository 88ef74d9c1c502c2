/**
 * Hands out turns at the one thing that all cameras of a process share: its main thread, which a
 * detector run blocks. First come, first served, so a camera that always has a frame ready cannot
 * starve one that has few. Every turn ends with a trip through the event loop, because promises
 * alone would keep messages and sockets waiting.
 */
export class FairTurns {
  #waiting: (() => void)[] = [];
  #taken = false;

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#taken = true;
    try {
      return await work();
    } finally {
      setImmediate(() => this.#pass());
    }
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#taken = false;
    else next();
  }
}
