import type { Log } from './log-file';

type Dispose = () => void | Promise<void>;

/**
 * What was started, in the order in which it was: ended the other way round, each once, also when an
 * earlier one fails.
 */
export class Disposal {
  readonly #log: Log;
  readonly #steps: { readonly name: string; readonly dispose: Dispose }[] = [];
  #done: Promise<void> | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  /** After the end has begun it is ended at once. */
  add(name: string, dispose: Dispose): void {
    if (this.#done) void this.#end(name, dispose);
    else this.#steps.push({ name, dispose });
  }

  /** Idempotent. Resolves in any case. */
  dispose(): Promise<void> {
    return (this.#done ??= this.#endAll());
  }

  async #endAll(): Promise<void> {
    for (const { name, dispose } of this.#steps.splice(0).reverse()) await this.#end(name, dispose);
  }

  async #end(name: string, dispose: Dispose): Promise<void> {
    try {
      await dispose();
    } catch (error) {
      this.#log.error(`Ending the ${name} failed`, error);
    }
  }
}
