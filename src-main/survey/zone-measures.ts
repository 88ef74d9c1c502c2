import type { CameraCounts } from '../../src-workers/contracts/console-state';
import { pcuSum } from '../../src-workers/domain/pcu/pcu-of-counts';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import type { ZoneNow } from '../../src-workers/domain/report/zone-states';

/**
 * What the console shows of a zone at its newest moment; nothing where it was not measured.
 * @param start epoch ms of media time 0
 */
export function zoneMeasures(
  now: ZoneNow | undefined,
  start: number,
  profile: PcuProfile | undefined,
): Pick<CameraCounts['zones'][number], 'now'> {
  if (now === undefined) return {};
  const { sample, stateSince, stateMs } = now;
  const { detected, density, coverage, foreground, state, stationary, estimated } = sample;
  const pcu = profile && pcuSum(profile, detected);
  return {
    now: {
      ...{ detected, density, coverage, state, stationary },
      stateSince: start + stateSince,
      stateMs: { ...stateMs },
      ...(foreground === undefined ? {} : { foreground }),
      ...(estimated === undefined ? {} : { estimated }),
      ...(pcu === undefined ? {} : { pcu }),
      ...(sample.unsettled === undefined ? {} : { unsettled: sample.unsettled }),
    },
  };
}
