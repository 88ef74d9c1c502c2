import { ByteTracker } from '../../../src-workers/domain/tracking/byte-tracker';
import type { TrackerSettings } from '../../../src-workers/domain/tracking/track';
import { milliseconds } from '../../../src-workers/domain/units';
import { evaluate, type Evaluation } from '../mot/evaluation';
import type { MotBox } from '../mot/mot-file';
import { faultyDetections, noFaults, type Faults } from './faulty-detector';
import { trueBoxes, truthOf } from './truth-boxes';

/** The product's defaults, with the shipped detector's thresholds. */
const settings: TrackerSettings = {
  lowThreshold: 0.1,
  highThreshold: 0.3,
  newTrackThreshold: 0.3,
  matchCost: 0.8,
  lostBudget: milliseconds(1000),
  confirmAfterHits: 3,
};

/** Free road, turns, hidden vehicles and standing ones. */
export const trackedScenes: readonly string[] = ['day', 'crossing', 'dense', 'queue'];

/** A row of the table: one kind of fault at a time, then all of them as a small detector has them. */
export interface FaultCase {
  readonly name: string;
  readonly faults: Faults;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const faultCases: readonly FaultCase[] = [
  { name: 'no faults', faults: noFaults },
  ...[0.1, 0.2, 0.3, 0.4].map((misses) => ({
    name: `misses ${percent(misses)}`,
    faults: { ...noFaults, misses },
  })),
  ...[0.02, 0.05, 0.1].map((jitter) => ({
    name: `jitter ${percent(jitter)} of the box`,
    faults: { ...noFaults, jitter },
  })),
  ...[0.5, 1, 2].map((falseAlarms) => ({
    name: `false alarms ${falseAlarms} a frame`,
    faults: { ...noFaults, falseAlarms },
  })),
  {
    name: 'misses 20 %, jitter 5 %, false alarms 0.5',
    faults: { misses: 0.2, jitter: 0.05, falseAlarms: 0.5 },
  },
];

/** The seconds of a scene that are tracked; all of it where absent. */
export function trackFaulty(name: string, faults: Faults, seconds = Infinity): Evaluation {
  const truth = truthOf(name);
  const { framesPerSecond } = truth.picture;
  const frames = Math.min(truth.picture.frames, Math.round(seconds * framesPerSecond));
  const boxes = trueBoxes(truth).filter(({ frame }) => frame <= frames);
  const detections = faultyDetections(boxes, faults, truth.picture, frames);
  const tracker = new ByteTracker(settings, truth.picture);
  const frameOf = new Map<number, number>();
  const tracked: MotBox[] = [];
  detections.forEach((seen, index) => {
    const mediaTime = milliseconds((index * 1000) / framesPerSecond);
    frameOf.set(mediaTime, index + 1);
    for (const observation of tracker.step(mediaTime, seen).observed) {
      for (const point of [...(observation.earlier ?? []), observation]) {
        tracked.push({
          frame: frameOf.get(point.mediaTime) ?? index + 1,
          id: observation.id,
          left: point.box.left,
          top: point.box.top,
          width: point.box.right - point.box.left,
          height: point.box.bottom - point.box.top,
          confidence: point.score,
        });
      }
    }
  });
  return evaluate(boxes, tracked);
}
