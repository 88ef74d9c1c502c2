import type { RunRecord } from './run-record';
import type { SurveySummary as SurveyCounts } from '../../src-workers/domain/report/survey-summary';

/** The machine-readable summary of a run: what `analyze --json` prints. */
export interface SurveySummary extends Omit<SurveyCounts, 'observedMs'> {
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
  readonly model: { readonly id: string; readonly sha256?: string };
  /** The file of detections that was analysed in the model's place. */
  readonly detections?: RunRecord['detections'];
  readonly warnings: readonly string[];
  /** Names of the files in the output folder. */
  readonly files: readonly string[];
}
