import { roadUserClasses } from '../../src-workers/domain/detection/road-user';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import type { CameraCounts } from '../../src-workers/contracts/console-state';

export const totalOf = (counts: ClassCounts): number =>
  roadUserClasses.reduce((sum, roadUser) => sum + (counts[roadUser] ?? 0), 0);

/** Of all lines together. */
export const directionTotals = (
  lines: CameraCounts['lines'],
): { readonly forward: number; readonly backward: number } => ({
  forward: lines.reduce((sum, { forward }) => sum + totalOf(forward), 0),
  backward: lines.reduce((sum, { backward }) => sum + totalOf(backward), 0),
});
