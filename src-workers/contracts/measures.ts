/** Series of what was measured on a camera, for charts and tables; asked for, never sent unasked. */
import * as z from 'zod';
import type { DensityState } from '../domain/density/density-state';
import type { ClassCounts } from '../domain/report/survey-summary';
import type { Direction } from '../domain/lines/counting-line';

const cameraId = z.string().min(1).max(200);

/** Commands of a window, see `console-command`. */
export const measureCommands = [
  /**
   * Answers `MeasureSeries`. Times are epoch ms; absent: all there is. Densities are told in at most
   * `points` stretches, each with the highest and the mean of what it holds.
   */
  z.strictObject({
    kind: z.literal('get-measures'),
    cameraId,
    from: z.number().exactOptional(),
    to: z.number().exactOptional(),
    points: z.int().min(10).max(5000).exactOptional(),
    /** Of the bins of counts. */
    binMinutes: z
      .union([z.literal(1), z.literal(5), z.literal(15), z.literal(60), z.literal(1440)])
      .exactOptional(),
  }),
] as const;

/** A stretch of a zone's samples. */
export interface DensityPoint {
  /** Epoch ms of its first sample. */
  readonly time: number;
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
  /** Stretches of one state, oldest first; the last one lasts up to `MeasureSeries.to`. */
  readonly states: readonly { readonly from: number; readonly state: DensityState }[];
}

export interface LineSeries {
  readonly lineId: string;
  /** Those without a crossing too; unobserved ones are absent. */
  readonly bins: readonly {
    readonly start: number;
    readonly end: number;
    readonly observedMs: number;
    readonly counts: Readonly<Record<Direction, ClassCounts>>;
  }[];
}

export interface MeasureSeries {
  /** Epoch ms: what is known of at all, and was told. */
  readonly from: number;
  readonly to: number;
  readonly relativeTime: boolean;
  readonly zones: readonly ZoneSeries[];
  readonly lines: readonly LineSeries[];
}

export interface MeasureAnswers {
  /** Undefined: nothing was measured yet. */
  'get-measures': MeasureSeries | undefined;
}
