import type { DetectorDescription } from '../../src-workers/contracts/analysis';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { TrackerSettings } from '../../src-workers/domain/tracking/track';
import { fromSeconds } from '../../src-workers/domain/units';

/** What the operator set, else what the model's manifest says, else the product's defaults. */
export function trackerSettings(
  operator: ProjectCamera['tracker'],
  model: DetectorDescription['thresholds'],
): TrackerSettings {
  return {
    lowThreshold: operator.lowThreshold ?? model.low,
    highThreshold: operator.highThreshold ?? model.high,
    newTrackThreshold: operator.newTrackThreshold ?? model.newTrack,
    matchCost: operator.matchCost ?? 0.8,
    lostBudget: fromSeconds(operator.lostSeconds ?? 1),
    confirmAfterHits: operator.confirmAfterHits ?? 3,
  };
}
