import { box } from '../../../src-workers/domain/geometry/box';
import { ByteTracker } from '../../../src-workers/domain/tracking/byte-tracker';
import type { TrackerSettings } from '../../../src-workers/domain/tracking/track';
import { milliseconds } from '../../../src-workers/domain/units';
import type { MotBox } from './mot-file';
import type { MotSequence } from './sequences';

/** One set for all files: the product's defaults. */
const settings: Omit<TrackerSettings, 'lowThreshold' | 'highThreshold' | 'newTrackThreshold'> = {
  matchCost: 0.8,
  lostBudget: milliseconds(1000),
  confirmAfterHits: 3,
};

export interface TrackedSequence {
  /** Boxes with the tracks' ids, those before the confirmation included. */
  readonly boxes: readonly MotBox[];
  /** The frames that the tracker was given. */
  readonly frames: ReadonlySet<number>;
}

/** @param every 1 for every frame, 2 for every second, ... */
export function trackSequence(
  sequence: MotSequence,
  detections: readonly MotBox[],
  every = 1,
): TrackedSequence {
  const tracker = new ByteTracker({ ...settings, ...sequence.thresholds }, sequence.picture);
  const byFrame = new Map<number, MotBox[]>();
  for (const d of detections) byFrame.set(d.frame, [...(byFrame.get(d.frame) ?? []), d]);
  const frameOf = new Map<number, number>();
  const boxes: MotBox[] = [];
  const last = Math.max(...byFrame.keys());
  for (let frame = 1; frame <= last; frame += every) {
    const mediaTime = milliseconds((frame * 1000) / sequence.framesPerSecond);
    frameOf.set(mediaTime, frame);
    const step = tracker.step(
      mediaTime,
      (byFrame.get(frame) ?? []).map((d) => ({
        box: box(d.left, d.top, d.left + d.width, d.top + d.height),
        class: sequence.class,
        score: d.confidence,
      })),
    );
    for (const observation of step.observed)
      for (const point of [...(observation.earlier ?? []), observation])
        boxes.push({
          frame: frameOf.get(point.mediaTime) ?? frame,
          id: observation.id,
          left: point.box.left,
          top: point.box.top,
          width: point.box.right - point.box.left,
          height: point.box.bottom - point.box.top,
          confidence: point.score,
        });
  }
  return { boxes, frames: new Set(frameOf.values()) };
}
