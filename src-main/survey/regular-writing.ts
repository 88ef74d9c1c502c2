/** A write may take this share of the time at most: a survey of a day has large files. */
const largestShare = 0.05;

/**
 * Writes the results of a long run now and then, so that a power cut costs little; never twice at a
 * time. A write that fails is told once and ends the writing.
 */
export class RegularWriting {
  readonly #write: () => Promise<void>;
  readonly #everyMs: number;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout;
  #writing: Promise<void> | undefined;
  #stopped = false;

  constructor(
    write: () => Promise<void>,
    { firstMs, everyMs }: { readonly firstMs: number; readonly everyMs: number },
    onError: (error: unknown) => void,
  ) {
    this.#write = write;
    this.#everyMs = everyMs;
    this.#onError = onError;
    this.#timer = this.#schedule(firstMs);
  }

  /** Idempotent. Resolves when no write is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#writing;
  }

  #schedule(delayMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#writing = this.#writeOnce();
    }, delayMs);
  }

  async #writeOnce(): Promise<void> {
    const startedAt = performance.now();
    try {
      await this.#write();
    } catch (error) {
      this.#onError(error);
      return;
    }
    const tookMs = performance.now() - startedAt;
    if (!this.#stopped) {
      this.#timer = this.#schedule(Math.max(this.#everyMs, tookMs / largestShare));
    }
  }
}
