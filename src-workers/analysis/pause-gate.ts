/** Where a lane waits while it is paused. */
export class PauseGate {
  #paused = false;
  #waiting: (() => void)[] = [];

  get paused(): boolean {
    return this.#paused;
  }

  set(paused: boolean): void {
    this.#paused = paused;
    if (!paused) this.#waiting.splice(0).forEach((pass) => pass());
  }

  /** Waits until the pause is over, or until this promise resolves. */
  async pass(sooner: Promise<unknown>): Promise<void> {
    if (!this.#paused) return;
    await Promise.race([sooner, new Promise<void>((resolve) => this.#waiting.push(resolve))]);
  }
}
