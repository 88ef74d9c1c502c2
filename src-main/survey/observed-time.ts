/** A stretch of survey time, in ms. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A gap of more than this, and of more than two frame intervals, was not observed (PRODUCT, 1). */
const gapMs = 2000;

/**
 * Which part of the survey was looked at: from each frame to the next, as long as they follow each
 * other. The last frame of a stretch shows as long as the one before it did.
 */
export class ObservedTime {
  readonly #expectedIntervalMs: number;
  #from: number | undefined;
  #last = 0;
  #intervalMs = 0;

  /** @param expectedIntervalMs time between frames as the source states it */
  constructor(expectedIntervalMs: number) {
    this.#expectedIntervalMs = expectedIntervalMs;
  }

  /** Takes the time of the next frame; returns a stretch that ended before it. */
  frame(mediaTime: number): Interval | undefined {
    if (this.#from === undefined) {
      this.#begin(mediaTime);
      return undefined;
    }
    const interval = mediaTime - this.#last;
    if (interval > Math.max(gapMs, 2 * this.#intervalMs)) {
      const ended = this.end();
      this.#begin(mediaTime);
      return ended;
    }
    this.#intervalMs = interval;
    this.#last = mediaTime;
    return undefined;
  }

  /** What was observed since the last gap, up to now. */
  soFar(): Interval | undefined {
    return this.#from === undefined
      ? undefined
      : { from: this.#from, to: this.#last + this.#intervalMs };
  }

  /** Ends the stretch. */
  end(): Interval | undefined {
    const stretch = this.soFar();
    this.#from = undefined;
    return stretch;
  }

  #begin(mediaTime: number): void {
    this.#from = mediaTime;
    this.#last = mediaTime;
    this.#intervalMs = this.#expectedIntervalMs;
  }
}
