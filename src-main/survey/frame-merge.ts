import type { DetectedFrame } from '../../src-workers/domain/frame-result';

/**
 * Puts the frames that several lanes detected back into the order in which their decoder dealt them
 * out: one to each lane in turn, beginning with the first. A frame goes on when it is its turn; how
 * far lanes get apart is bounded by the decoder, which waits for the slowest.
 *
 * When a decoder dies, a lane may lack a frame while others have later ones. Those are given up, so
 * that a new decoder can go on after the last frame without a hole.
 */
export class FrameMerge {
  readonly #lanes: LaneQueue[];
  #turn = 0;

  constructor(lanes: number) {
    this.#lanes = Array.from({ length: lanes }, () => ({ frames: [], next: 0 }));
  }

  /** Takes frames of a lane; returns those whose turn has come. */
  add(lane: number, frames: readonly DetectedFrame[]): DetectedFrame[] {
    const queue = this.#lanes[lane];
    if (queue === undefined) throw new RangeError(`there is no lane ${lane}`);
    queue.frames = [...queue.frames.slice(queue.next), ...frames];
    queue.next = 0;
    const merged: DetectedFrame[] = [];
    for (;;) {
      const inTurn = this.#lanes[this.#turn];
      const frame = inTurn?.frames[inTurn.next];
      if (inTurn === undefined || frame === undefined) return merged;
      merged.push(frame);
      inTurn.next += 1;
      this.#turn = (this.#turn + 1) % this.#lanes.length;
    }
  }
}

interface LaneQueue {
  frames: DetectedFrame[];
  /** Index of the first frame that was not given out. */
  next: number;
}
