import { milliseconds, type Milliseconds } from '../domain/units';

/** Media time and the clock may come apart by this much before one of them is wrong. */
const toleranceMs = 2000;

/**
 * Media time of a live camera's frames, over all its connections. A source's own times count from
 * anywhere, so a connection's first frame is set to the moment of its arrival; the frames after it
 * keep their own distances, which arrivals, shaken by the network and the scheduler, would spoil.
 * Pure: arrivals are passed in.
 */
export class LiveClock {
  #last = -Infinity;

  /** @param epochMs epoch ms of the camera's media time 0 */
  connection(epochMs: number): LiveConnectionClock {
    return new LiveConnectionClock(epochMs, (time) => {
      if (time <= this.#last) return false;
      this.#last = time;
      return true;
    });
  }
}

export class LiveConnectionClock {
  readonly #epochMs: number;
  readonly #grows: (time: number) => boolean;
  /** Media time less the source's own. */
  #offset: number | undefined;
  /** Since when frames have been too late without a break. */
  #lateSince: number | undefined;

  constructor(epochMs: number, grows: (time: number) => boolean) {
    this.#epochMs = epochMs;
    this.#grows = grows;
  }

  /**
   * @param own the source's time of the frame, in ms
   * @param arrivedAt epoch ms
   * @returns undefined: no later than the frame before, of this connection or another
   */
  mediaTime(own: number, arrivedAt: number): Milliseconds | undefined {
    const clock = arrivedAt - this.#epochMs;
    this.#offset ??= clock - own;
    if (this.#departed(clock - (own + this.#offset), arrivedAt)) {
      this.#offset = clock - own;
      this.#lateSince = undefined;
    }
    const time = own + this.#offset;
    return this.#grows(time) ? milliseconds(time) : undefined;
  }

  /**
   * A frame cannot come before it was taken: one that is far ahead of the clock says that the source
   * set its own, or that the first frame was an old one. Late ones may be caught up with after the
   * network stood still; only where they stay late, the source's clock was set back, or runs slow.
   */
  #departed(lateBy: number, arrivedAt: number): boolean {
    if (lateBy < -toleranceMs) return true;
    if (lateBy <= toleranceMs) {
      this.#lateSince = undefined;
      return false;
    }
    this.#lateSince ??= arrivedAt;
    return arrivedAt - this.#lateSince > toleranceMs;
  }
}
