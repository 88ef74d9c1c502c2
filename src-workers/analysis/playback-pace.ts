import type { Milliseconds } from '../domain/units';

/** Further behind than this, lost time is not made up for by hurrying. */
const latestMs = 250;

/**
 * Pictures that follow closer than this while a video plays are left out: a person sees no difference,
 * and painting one costs a window without a graphics card more than detecting on it. A little less than
 * a thirtieth of a second, so that 30 fps stay whole.
 */
const closestMs = 1000 / 31;

/** When the pictures of a recording are due at a speed. Pure: the clock is passed in. */
export class PlaybackPace {
  #speed: number;
  /** A picture and the moment of the clock at which it was, or would have been, due. */
  #anchor: { readonly mediaTime: number; readonly at: number } | undefined;

  constructor(speed: number) {
    this.#speed = speed;
  }

  /** From now on; the picture that stands, if there is one, is as if it was shown just now. */
  change(speed: number, mediaTime: Milliseconds | undefined, now: number): void {
    this.#speed = speed;
    if (mediaTime !== undefined) this.begin(mediaTime, now);
  }

  /** The picture is shown now, and the others follow from it. */
  begin(mediaTime: Milliseconds, now: number): void {
    this.#anchor = { mediaTime, at: now };
  }

  /** A person would hardly see the one between them. */
  isClose(shown: Milliseconds, next: Milliseconds): boolean {
    return (next - shown) / this.#speed < closestMs;
  }

  /** In how many ms a picture is due; 0 or less: now. */
  dueIn(mediaTime: Milliseconds, now: number): number {
    if (this.#anchor === undefined) return 0;
    const due = this.#anchor.at + (mediaTime - this.#anchor.mediaTime) / this.#speed - now;
    const setBack = now < this.#anchor.at;
    if (due >= -latestMs && !setBack) return due;
    this.begin(mediaTime, now);
    return 0;
  }
}
