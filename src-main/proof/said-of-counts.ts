import type { SegmentChecks } from '../reports/segment-checks';
import { checkedAccuracy, type CheckedAccuracy } from './checked-accuracy';
import type { CheckedLines } from './checked-lines';
import { segmentChecks } from './segment-checks';

/** What a person said of a camera's counts, for its reports. */
export interface SaidOfCounts {
  /** Of each part that was counted, oldest first. */
  readonly checks: readonly SegmentChecks[];
  readonly accuracy: readonly CheckedAccuracy[];
}

export const saidOfCounts = (lines: CheckedLines): SaidOfCounts => ({
  checks: Array.from({ length: lines.parts }, (_, part) => segmentChecks(lines, part)),
  accuracy: checkedAccuracy(lines),
});
