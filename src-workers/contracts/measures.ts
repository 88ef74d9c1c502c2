/** Series of what was measured on a camera, for charts and tables; asked for, never sent unasked. */
import * as z from 'zod';
import type { DensityState } from '../domain/density/density-state';
import type { ClassCounts } from '../domain/report/survey-summary';
import type { RoadUserClass } from '../domain/detection/road-user';
import type { Direction } from '../domain/lines/counting-line';

/** A table of 100 000 rows has a tenth of it. */
const largestChart = 64_000_000;
const cameraId = z.string().min(1).max(200);

/** Commands of a window, see `console-command`. */
export const measureCommands = [
  /**
   * Answers `MeasureSeries`. Times are epoch ms; absent: all there is. Densities are told in about
   * `points` stretches, each with the highest and the mean of what it holds.
   */
  z.strictObject({
    kind: z.literal('get-measures'),
    cameraId,
    from: z.number().exactOptional(),
    to: z.number().exactOptional(),
    /** In place of `from`: so long before the newest that is known, or before `to`. */
    lastMs: z.number().positive().exactOptional(),
    points: z.int().min(10).max(5000).exactOptional(),
    /** Of the bins of counts. */
    binMinutes: z
      .union([z.literal(1), z.literal(5), z.literal(15), z.literal(60), z.literal(1440)])
      .exactOptional(),
  }),
  /** Asks where to save what a chart shows; answers `ChartSaved`. */
  z.strictObject({
    kind: z.literal('save-chart'),
    /** Suggested for the file, without an ending. */
    name: z.string().min(1).max(200),
    format: z.enum(['png', 'csv']),
    content: z
      .instanceof(Uint8Array)
      .refine(({ length }) => length <= largestChart, 'it is too large to be a chart'),
  }),
] as const;

export interface ChartSaved {
  readonly cancelled: boolean;
  readonly path?: string;
}

/** A stretch of a zone's samples. */
export interface DensityPoint {
  /** Epoch ms of its first sample, and of its last one: what lies between two points is not known. */
  readonly time: number;
  readonly end: number;
  readonly density: number;
  readonly densityMax: number;
  /** Absent: there is no background to compare with. */
  readonly foreground?: number;
  readonly coverage: number;
  /** Road users inside, the mean. */
  readonly detected: number;
}

export interface ZoneSeries {
  readonly zoneId: string;
  readonly points: readonly DensityPoint[];
  /** Stretches of one state, oldest first; between two that do not touch nobody looked. */
  readonly states: readonly StateStretch[];
}

export interface StateStretch {
  readonly from: number;
  readonly to: number;
  readonly state: DensityState;
}

export interface LineSeries {
  readonly lineId: string;
  /** What it can count at all: a class that is not here was not looked for. */
  readonly classes: readonly RoadUserClass[];
  /**
   * Oldest first, the newest 1500 at most. Those without a crossing too; unobserved ones are absent.
   * A bin of which the asked period holds a part is told whole. Classes without a crossing are absent
   * from `counts`.
   */
  readonly bins: readonly {
    readonly start: number;
    readonly end: number;
    readonly observedMs: number;
    readonly counts: Readonly<Record<Direction, ClassCounts>>;
  }[];
}

export interface MeasureSeries {
  /** Epoch ms: what was asked of, as far as something is known. */
  readonly from: number;
  readonly to: number;
  /** What is known of at all. */
  readonly known: { readonly from: number; readonly to: number };
  readonly relativeTime: boolean;
  readonly zones: readonly ZoneSeries[];
  readonly lines: readonly LineSeries[];
}

export interface MeasureAnswers {
  /** Undefined: nothing was measured yet. */
  'get-measures': MeasureSeries | undefined;
  'save-chart': ChartSaved;
}
