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

/** Per class, of both directions of all lines. A class that no line has is absent. */
export function classTotals(lines: CameraCounts['lines']): ClassCounts {
  const sides = lines.flatMap(({ forward, backward }) => [forward, backward]);
  return Object.fromEntries(
    roadUserClasses
      .filter((roadUser) => sides.some((counts) => counts[roadUser] !== undefined))
      .map((roadUser) => [
        roadUser,
        sides.reduce((sum, counts) => sum + (counts[roadUser] ?? 0), 0),
      ]),
  );
}
