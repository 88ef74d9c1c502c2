/**
 * Writes the results of a long run now and then, so that a power cut costs little; never twice at a
 * time. A write that fails is told once and ends the writing.
 */
export class RegularWriting {
  readonly #write: () => Promise<void>;
  readonly #onError: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  #writing: Promise<void> | undefined;

  constructor(write: () => Promise<void>, intervalMs: number, onError: (error: unknown) => void) {
    this.#write = write;
    this.#onError = onError;
    this.#timer = setInterval(() => this.#tick(), intervalMs);
  }

  /** Idempotent. Resolves when no write is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
  }

  #tick(): void {
    if (this.#writing !== undefined) return;
    this.#writing = this.#write()
      .catch((error: unknown) => {
        clearInterval(this.#timer);
        this.#onError(error);
      })
      .finally(() => (this.#writing = undefined));
  }
}
