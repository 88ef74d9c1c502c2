/**
 * Calls `update` at most once in `everyMs`: at once, and later for what came meanwhile, so the last
 * state is always shown.
 */
export class AtMostEvery {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again = false;

  constructor(
    private readonly everyMs: number,
    private readonly update: () => void,
  ) {}

  request(): void {
    if (this.timer !== undefined) {
      this.again = true;
      return;
    }
    this.update();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.again) return;
      this.again = false;
      this.request();
    }, this.everyMs);
  }

  /** Idempotent. */
  dispose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.again = false;
  }
}
