import type { Detection } from '../../../src-workers/domain/detection/detection';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import { box } from '../../../src-workers/domain/geometry/box';
import { ByteTracker } from '../../../src-workers/domain/tracking/byte-tracker';
import type { TrackerSettings, TrackerStep } from '../../../src-workers/domain/tracking/track';
import { milliseconds } from '../../../src-workers/domain/units';

export const picture = { width: 1000, height: 500 };

export const settings: TrackerSettings = {
  lowThreshold: 0.1,
  highThreshold: 0.5,
  newTrackThreshold: 0.6,
  matchCost: 0.8,
  lostBudget: milliseconds(1000),
  confirmAfterHits: 3,
};

/** A detection by its centre; 60 x 40 pixels unless said. */
export const seen = (
  x: number,
  y: number,
  { width = 60, height = 40, score = 0.9, as = 'car' as RoadUserClass } = {},
): Detection => ({
  box: box(x - width / 2, y - height / 2, x + width / 2, y + height / 2),
  class: as,
  score,
});

export interface Moment {
  readonly seconds: number;
  readonly detections: readonly Detection[];
}

/** `at` says what is seen at a moment; `frames` frames at `fps`. */
export const moments = (
  fps: number,
  frames: number,
  at: (seconds: number, frame: number) => readonly Detection[],
): Moment[] =>
  Array.from({ length: frames }, (_, frame) => ({
    seconds: frame / fps,
    detections: at(frame / fps, frame),
  }));

export function track(scene: readonly Moment[], change: Partial<TrackerSettings> = {}) {
  const tracker = new ByteTracker({ ...settings, ...change }, picture);
  const steps: TrackerStep[] = scene.map(({ seconds, detections }) =>
    tracker.step(milliseconds(seconds * 1000), detections),
  );
  return { tracker, steps };
}

/** Ids in the order in which they were given. */
export const idsOf = (steps: readonly TrackerStep[]): number[] => [
  ...new Set(steps.flatMap((s) => s.observed.map((o) => o.id))),
];
