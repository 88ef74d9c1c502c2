import { Analyser } from '../../../src-workers/domain/analyser';
import type { FrameResult } from '../../../src-workers/domain/frame-result';
import { normalisedPoint, type NormalisedPoint } from '../../../src-workers/domain/geometry/point';
import { ByteTracker } from '../../../src-workers/domain/tracking/byte-tracker';
import { allMeans } from '../../../src-workers/domain/tracking/tracking-means';
import { milliseconds } from '../../../src-workers/domain/units';
import { trackerSettings } from '../../../src-main/survey/tracker-settings';
import type { CountedCrossing } from '../truth/matched-crossings';
import type { SavedDetections } from './saved-detections';
import type { Variant } from './variants';

export interface DrawnLine {
  readonly id: string;
  /** 0..1 of the picture. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface ReplayedCrossing extends CountedCrossing {
  readonly point: NormalisedPoint;
}

/** What is counted with a variant's means, and the CPU time of that, in ms. */
export function replayedCounts(
  { detector, picture, frames }: SavedDetections,
  lines: readonly DrawnLine[],
  { means, settings }: Variant,
): { readonly crossings: readonly ReplayedCrossing[]; readonly cpuMs: number } {
  const tracker = new ByteTracker(
    { ...trackerSettings({}, detector.thresholds), ...settings },
    picture,
    { ...allMeans, ...means },
  );
  const analyser = new Analyser({
    picture,
    tracker,
    lines: lines.map(({ id, points }) => ({
      ...{ id, name: id },
      points: points.map(([x, y]) => normalisedPoint(x, y)),
    })),
    zones: [],
  });
  const before = process.cpuUsage();
  const results: FrameResult[] = frames.map((frame) => analyser.step(frame));
  results.push(analyser.finish(frames.at(-1)?.mediaTime ?? milliseconds(0)));
  const { user } = process.cpuUsage(before);
  const crossings = results.flatMap((result) =>
    result.crossings.map(({ lineId, direction, time, class: roadUser, point }) => {
      return { line: lineId, direction, seconds: time / 1000, class: roadUser, point };
    }),
  );
  return { crossings, cpuMs: user / 1000 };
}
