import type { EncodedImage } from '../image-encoder';

/**
 * Tells what is being encoded, in the order in which it was begun. Where it cannot be encoded nothing
 * is told any more: an analysis goes on without its pictures.
 */
export class EncodingOrder {
  readonly #onFailed: (error: unknown) => void;
  #told: Promise<void> = Promise.resolve();
  #failed = false;

  /** @param onFailed called once */
  constructor(onFailed: (error: unknown) => void) {
    this.#onFailed = onFailed;
  }

  /** There is no use in encoding any more. */
  get failed(): boolean {
    return this.#failed;
  }

  add(encode: () => Promise<EncodedImage>, tell: (encoded: EncodedImage) => void): void {
    if (this.#failed) return;
    const encoded = encode();
    this.#told = this.#told.then(async () => {
      try {
        tell(await encoded);
      } catch (error) {
        if (!this.#failed) this.#onFailed(error);
        this.#failed = true;
      }
    });
  }

  /** Resolves when all that was added was told. */
  settled(): Promise<void> {
    return this.#told;
  }
}
