import type {
  Tracker,
  TrackId,
  TrackObservation,
  TrackPoint,
  TrackerStep,
} from '../../src-workers/domain/tracking/track';
import type { Detection } from '../../src-workers/domain/detection/detection';
import type { Milliseconds } from '../../src-workers/domain/units';

/**
 * A tracker whose answer is known: the n-th detection of a frame is track n. A track is confirmed
 * at its `confirmAfter`-th detection and ends in the first frame that it is not in.
 */
export class ScriptedTracker implements Tracker {
  readonly #confirmAfter: number;
  readonly #points = new Map<TrackId, TrackPoint[]>();

  constructor(confirmAfter = 1) {
    this.#confirmAfter = confirmAfter;
  }

  step(mediaTime: Milliseconds, detections: readonly Detection[]): TrackerStep {
    const observed = detections.flatMap((detection, index): readonly TrackObservation[] => {
      const id = index + 1;
      const earlier = this.#points.get(id) ?? [];
      const point: TrackPoint = { mediaTime, ...detection };
      this.#points.set(id, [...earlier, point]);
      if (earlier.length + 1 < this.#confirmAfter) return [];
      const confirmedNow = earlier.length + 1 === this.#confirmAfter && earlier.length > 0;
      return [{ id, ...point, ...(confirmedNow ? { earlier } : {}) }];
    });
    const ended = [...this.#points.keys()].filter((id) => id > detections.length);
    const confirmed = ended.filter((id) => this.#points.get(id)!.length >= this.#confirmAfter);
    for (const id of ended) this.#points.delete(id);
    return { observed, ended: confirmed };
  }

  finish(): readonly TrackId[] {
    const ids = [...this.#points.keys()];
    this.#points.clear();
    return ids;
  }
}
