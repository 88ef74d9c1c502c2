import type { Detection } from './detection';
import type { RoadUserClass } from './road-user';
import { iou, type Box } from '../geometry/box';

/** What is on one picture, and what a detector found there. */
export interface LabelledPicture {
  readonly truth: readonly { readonly box: Box; readonly class: RoadUserClass }[];
  readonly detections: readonly Detection[];
}

const recallPoints = 101;
const detectionsPerPicture = 100;

interface Verdict {
  readonly score: number;
  readonly hit: boolean;
}

/** The best first, each takes the free truth that it overlaps most. */
function judge(
  { truth, detections }: LabelledPicture,
  of: RoadUserClass,
  overlap: number,
): Verdict[] {
  const free = new Set(truth.filter((each) => each.class === of).map((each) => each.box));
  return detections
    .filter((each) => each.class === of)
    .sort((a, b) => b.score - a.score)
    .map(({ box, score }) => {
      let taken: Box | undefined;
      let most = overlap;
      for (const candidate of free) {
        const shared = iou(candidate, box);
        if (shared >= most) [taken, most] = [candidate, shared];
      }
      if (taken !== undefined) free.delete(taken);
      return { score, hit: taken !== undefined };
    });
}

/**
 * Average precision of one class as COCO computes it: the largest precision at each of 101 recalls,
 * averaged (pycocotools, cocoeval.py `accumulate`).
 * @returns undefined when the class is on no picture
 */
export function averagePrecision(
  pictures: readonly LabelledPicture[],
  of: RoadUserClass,
  overlap = 0.5,
): number | undefined {
  const positives = pictures.flatMap(({ truth }) =>
    truth.filter((each) => each.class === of),
  ).length;
  if (positives === 0) return undefined;
  const verdicts = pictures
    .map((picture) => ({
      ...picture,
      detections: [...picture.detections]
        .sort((a, b) => b.score - a.score)
        .slice(0, detectionsPerPicture),
    }))
    .flatMap((picture) => judge(picture, of, overlap))
    .sort((a, b) => b.score - a.score);
  let hits = 0;
  const curve = verdicts.map(({ hit }, i) => {
    if (hit) hits += 1;
    return { recall: hits / positives, precision: hits / (i + 1) };
  });
  let best = 0;
  for (const point of [...curve].reverse()) {
    best = Math.max(best, point.precision);
    point.precision = best;
  }
  let sum = 0;
  for (let i = 0; i < recallPoints; i++) {
    const recall = i / (recallPoints - 1);
    sum += curve.find((point) => point.recall >= recall - 1e-9)?.precision ?? 0;
  }
  return sum / recallPoints;
}

/** Mean over the classes that are on the pictures, in percent. */
export function meanAveragePrecision(
  pictures: readonly LabelledPicture[],
  classes: Iterable<RoadUserClass>,
  overlap = 0.5,
): number {
  const values = [...classes]
    .map((each) => averagePrecision(pictures, each, overlap))
    .filter((value) => value !== undefined);
  return (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
}
