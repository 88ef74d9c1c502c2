import { Analyser } from '../../../src-workers/domain/analyser';
import type { FrameResult } from '../../../src-workers/domain/frame-result';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import { ByteTracker } from '../../../src-workers/domain/tracking/byte-tracker';
import { allMeans } from '../../../src-workers/domain/tracking/tracking-means';
import { milliseconds } from '../../../src-workers/domain/units';
import { trackerSettings } from '../../../src-main/survey/tracker-settings';
import type { CountedLine } from '../counts/counted-clips';
import type { SavedDetections } from './saved-detections';
import type { Variant } from './variants';

export interface ReplayedCrossing {
  readonly line: string;
  readonly direction: 'forward' | 'backward';
  readonly frame: number;
  /** 0..1 along the line. */
  readonly along: number;
}

/** What is counted with a variant's means, and the CPU time of that, in ms. */
export function replayedCounts(
  { detector, picture, frames, rate }: SavedDetections,
  lines: readonly CountedLine[],
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
    result.crossings.map(({ lineId, direction, time, point }) => {
      const [[left], [right]] = lines.find(({ id }) => id === lineId)?.points ?? [[0], [1]];
      return {
        ...{ line: lineId, direction },
        frame: (time / 1000) * rate,
        along: (point.x - left) / (right - left),
      };
    }),
  );
  return { crossings, cpuMs: user / 1000 };
}
