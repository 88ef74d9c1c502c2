import type { DensityPoint } from '../../src-workers/contracts/measures';

/** A zone samples every 200 ms; what lies further apart was not observed, and no line leads over it. */
const longestSilenceMs = 2000;

export interface LinePlace {
  readonly time: number;
  /** Null: here the line is broken. */
  readonly density: number | null;
  readonly densityMax: number | null;
}

/** The points of a line, with a break wherever nobody looked. */
export const densityLine = (points: readonly DensityPoint[]): readonly LinePlace[] =>
  points.flatMap(({ time, density, densityMax }, index): LinePlace[] => {
    const place = { time, density, densityMax };
    const before = points[index - 1];
    if (before === undefined || time - before.end <= longestSilenceMs) return [place];
    return [{ time: (before.end + time) / 2, density: null, densityMax: null }, place];
  });

/** Whether the peaks are a line of their own: not where every point is a single sample. */
export const hasPeaks = (points: readonly DensityPoint[]): boolean =>
  points.some(({ density, densityMax }) => densityMax - density > 0.005);
