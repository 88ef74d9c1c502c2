import type { CameraCounts } from '../../src-workers/contracts/console-state';
import { densityStates, type DensityState } from '../../src-workers/domain/density/density-state';

/** The worst of some states; undefined where none was measured. */
export function worstState(states: Iterable<DensityState | undefined>): DensityState | undefined {
  let worst = -1;
  for (const state of states) {
    if (state !== undefined) worst = Math.max(worst, densityStates.indexOf(state));
  }
  return densityStates[worst];
}

/** Of all zones of a camera, at the newest analysed moment. */
export const worstZoneState = (
  counts: Pick<CameraCounts, 'zones'> | undefined,
): DensityState | undefined => worstState(counts?.zones.map(({ now }) => now?.state) ?? []);
