import { roadUserClasses, type RoadUserClass } from '../detection/road-user';
import { ScoreSample } from './score-sample';

/** What the votes of a track say. */
export interface ClassVerdict {
  readonly class: RoadUserClass;
  /** Score of the class over the sum of all classes' scores, 0..1. */
  readonly certainty: number;
}

/**
 * The class of one track from all its detections: per class P90(confidence) x number of detections,
 * normalised (PRODUCT section 3). The P90 ignores the blurred far end of a track's life.
 */
export class ClassVotes {
  readonly #samples = new Map<RoadUserClass, ScoreSample>();

  add(roadUser: RoadUserClass, score: number): void {
    let sample = this.#samples.get(roadUser);
    if (sample === undefined) this.#samples.set(roadUser, (sample = new ScoreSample()));
    sample.add(score);
  }

  /** Of equal scores the first class in the order of the reports wins. Throws without a vote. */
  verdict(): ClassVerdict {
    let best: RoadUserClass | undefined;
    let bestScore = -1;
    let sum = 0;
    for (const roadUser of roadUserClasses) {
      const sample = this.#samples.get(roadUser);
      if (sample === undefined) continue;
      const score = sample.percentile(0.9) * sample.count;
      sum += score;
      if (score > bestScore) {
        best = roadUser;
        bestScore = score;
      }
    }
    if (best === undefined) throw new Error('A track without a detection has no class.');
    return { class: best, certainty: sum > 0 ? bestScore / sum : 0 };
  }
}
