import type { DetectedFrame } from '../../src-workers/domain/frame-result';

/**
 * Puts the frames that several lanes detected back into the order of media time. Each lane's own
 * frames come in order; a frame goes on as soon as no lane can still have an earlier one. How far
 * lanes get apart is bounded by their decoder, which waits for the slowest.
 */
export class FrameMerge {
  readonly #lanes: LaneQueue[];

  constructor(lanes: number) {
    this.#lanes = Array.from({ length: lanes }, () => ({ frames: [], next: 0, ended: false }));
  }

  /** Takes frames of a lane; returns those whose turn has come. */
  add(lane: number, frames: readonly DetectedFrame[]): DetectedFrame[] {
    const queue = this.#lanes[lane];
    if (queue === undefined) throw new RangeError(`there is no lane ${lane}`);
    queue.frames = [...queue.frames.slice(queue.next), ...frames];
    queue.next = 0;
    return this.#drain();
  }

  /** No more frames come from a lane. */
  end(lane: number): DetectedFrame[] {
    const queue = this.#lanes[lane];
    if (queue !== undefined) queue.ended = true;
    return this.#drain();
  }

  #drain(): DetectedFrame[] {
    const merged: DetectedFrame[] = [];
    for (;;) {
      let earliest: LaneQueue | undefined;
      for (const lane of this.#lanes) {
        const frame = lane.frames[lane.next];
        if (frame === undefined) {
          if (lane.ended) continue;
          return merged;
        }
        const best = earliest?.frames[earliest.next];
        if (best === undefined || frame.mediaTime < best.mediaTime) earliest = lane;
      }
      const frame = earliest?.frames[earliest.next];
      if (earliest === undefined || frame === undefined) return merged;
      earliest.next += 1;
      merged.push(frame);
    }
  }
}

interface LaneQueue {
  frames: DetectedFrame[];
  /** Index of the first frame that was not given out. */
  next: number;
  ended: boolean;
}
