import { milliseconds, type Milliseconds } from '../domain/units';

/** Media time and the clock may come apart by this much before one of them is wrong. */
const toleranceMs = 2000;

/**
 * Media time of a live camera's frames, over all its connections. A source's own times count from
 * anywhere, so a connection's first frame is set to the moment of its arrival; the frames after it
 * keep their own distances, which arrivals, shaken by the network and the scheduler, would spoil.
 * When the machine's clock is set back, media time goes on from where it was, and stays that much
 * ahead: else every frame would be left out until the clock has caught up. Pure: arrivals are passed in.
 */
export class LiveClock {
  #last = -Infinity;
  #lastArrival = -Infinity;
  /** By how much the machine's clock was set back since the beginning. */
  #setBackMs = 0;

  /** @param epochMs epoch ms of the camera's media time 0 */
  connection(epochMs: number): LiveConnectionClock {
    return new LiveConnectionClock(
      (arrivedAt) => this.#steady(arrivedAt) - epochMs,
      (time) => {
        if (time <= this.#last) return false;
        this.#last = time;
        return true;
      },
    );
  }

  /** Of two connections, arrivals may be told a little out of their order. */
  #steady(arrivedAt: number): number {
    const back = this.#lastArrival - arrivedAt;
    if (back > toleranceMs) this.#setBackMs += back;
    if (back > toleranceMs || back < 0) this.#lastArrival = arrivedAt;
    return arrivedAt + this.#setBackMs;
  }
}

export class LiveConnectionClock {
  readonly #clock: (arrivedAt: number) => number;
  readonly #grows: (time: number) => boolean;
  /** Media time less the source's own. */
  #offset: number | undefined;
  /** Since when frames have been too late without a break. */
  #lateSince: number | undefined;

  /** @param clock what the machine's clock says of an arrival, in ms since media time 0 */
  constructor(clock: (arrivedAt: number) => number, grows: (time: number) => boolean) {
    this.#clock = clock;
    this.#grows = grows;
  }

  /**
   * @param own the source's time of the frame, in ms
   * @param arrivedAt epoch ms
   * @returns undefined: no later than the frame before, of this connection or another
   */
  mediaTime(own: number, arrivedAt: number): Milliseconds | undefined {
    const clock = this.#clock(arrivedAt);
    this.#offset ??= clock - own;
    if (this.#departed(clock - (own + this.#offset), clock)) {
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
  #departed(lateBy: number, clock: number): boolean {
    if (lateBy < -toleranceMs) return true;
    if (lateBy <= toleranceMs) {
      this.#lateSince = undefined;
      return false;
    }
    this.#lateSince ??= clock;
    return clock - this.#lateSince > toleranceMs;
  }
}
