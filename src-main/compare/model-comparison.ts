import type { BoxTotals } from '../../src-workers/domain/comparison/box-agreement';
import type { CrossingAgreement } from '../../src-workers/domain/comparison/crossing-agreement';
import type { SurveySummary } from '../survey/survey-summary';

/** What one model made of the clip. */
export interface ComparedModel {
  readonly id: string;
  /** Absent where two models have one id. */
  readonly sha256?: string;
  readonly lines: SurveySummary['lines'];
  readonly tracks: number;
  /** From this score on a box was compared: the model's own threshold of the first association. */
  readonly boxesFrom: number;
  /** Per second of wall time. */
  readonly fps: number;
  readonly cpuMsPerFrame: number;
}

/** Two models on one clip: what `model compare --json` prints. */
export interface ModelComparison {
  readonly videos: readonly string[];
  readonly frames: number;
  readonly mediaSeconds: number;
  readonly first: ComparedModel;
  readonly second: ComparedModel;
  /** Per line and direction with a crossing. */
  readonly crossings: readonly CrossingAgreement[];
  readonly boxes: BoxTotals;
  readonly warnings: readonly string[];
}
