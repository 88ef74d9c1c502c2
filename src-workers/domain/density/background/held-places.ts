import type { Box } from '../../geometry/box';
import type { Milliseconds } from '../../units';

/** A road user that is tracked, in the pixels of the picture in which its box is. */
export interface TrackedBox {
  readonly id: number;
  readonly box: Box;
}

/** One that moved less than this share of its size in that time stands. */
const standingMs = 1000;
const standingShare = 0.15;

/** Its place is held for so long after it was lost: a lorry may hide it, or the detector miss it. */
const holdMs = 8000;

interface Standing {
  /** Where it was when it was last seen to move. */
  from: Box;
  since: Milliseconds;
  last: Box;
  seen: Milliseconds;
}

/**
 * Where road users stand, or stood when they were last seen: the background must not learn them. Who
 * drives needs no such thing, and must not keep the road behind it from being learnt.
 */
export class HeldPlaces {
  readonly #known = new Map<number, Standing>();

  /** @returns where somebody stands, tracked at this moment or lost a while ago */
  step(mediaTime: Milliseconds, tracked: readonly TrackedBox[]): Box[] {
    for (const { id, box } of tracked) {
      const known = this.#known.get(id);
      if (known === undefined || moved(known.from, box)) {
        this.#known.set(id, { from: box, since: mediaTime, last: box, seen: mediaTime });
      } else {
        known.last = box;
        known.seen = mediaTime;
      }
    }
    const places: Box[] = [];
    for (const [id, { last, since, seen }] of this.#known) {
      const stood = seen - since >= standingMs;
      if (stood && mediaTime - seen <= holdMs) places.push(last);
      else if (seen !== mediaTime) this.#known.delete(id);
    }
    return places;
  }
}

function moved(from: Box, to: Box): boolean {
  const size = Math.min(from.right - from.left, from.bottom - from.top);
  const x = (to.left + to.right - from.left - from.right) / 2;
  const y = (to.top + to.bottom - from.top - from.bottom) / 2;
  return Math.hypot(x, y) > standingShare * size;
}
