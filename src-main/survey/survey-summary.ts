import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';

export type ClassCounts = Partial<Record<RoadUserClass, number>>;

/** The machine-readable summary of a run: what `analyze --json` prints. */
export interface SurveySummary {
  readonly frames: number;
  /** Observed media time. */
  readonly mediaSeconds: number;
  readonly wallSeconds: number;
  /** Frames analysed per second of wall time. */
  readonly fps: number;
  /** CPU time of all processes together. */
  readonly cpuMsPerFrame: number;
  readonly dropped: 0;
  /** Interrupted: the figures are those up to then. */
  readonly partial: boolean;
  readonly model: { readonly id: string; readonly sha256: string };
  readonly lines: readonly {
    readonly id: string;
    readonly forward: ClassCounts;
    readonly backward: ClassCounts;
    readonly total: number;
  }[];
  readonly zones: readonly {
    readonly id: string;
    readonly entered: ClassCounts;
    readonly left: ClassCounts;
  }[];
  readonly tracks: number;
  readonly warnings: readonly string[];
  readonly files: readonly string[];
}
