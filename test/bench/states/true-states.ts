import type { SceneTruth } from '../../../scripts/scenes/world/scene-truth';
import { isVehicle } from '../../../src-workers/domain/detection/road-user';
import { DensityMachine } from '../../../src-workers/domain/density/density-machine';
import {
  defaultDensityThresholds,
  type DensityState,
} from '../../../src-workers/domain/density/density-state';
import { densityOf, fullCoverageOf } from '../../../src-workers/domain/density/full-coverage';
import { SmoothedDensity } from '../../../src-workers/domain/density/smoothed-density';
import { kmh, milliseconds, type Kmh } from '../../../src-workers/domain/units';

/** The state of one zone from `mediaMs` on, until the next one. */
export interface StateAt {
  readonly mediaMs: number;
  readonly state: DensityState;
}

/**
 * The states that a zone would have if its coverage and the speed of the vehicles inside were known
 * exactly: the truth of the film through the same thresholds, smoothing and hold time. Where the film
 * begins in the middle of traffic, both begin at `normal` and climb.
 */
export function trueStates(truth: SceneTruth, zone: string): readonly StateAt[] {
  const covered = truth.covered.find((each) => each.zone === zone);
  if (covered === undefined) throw new Error(`The truth has no zone ${zone}.`);
  const [smoothed, machine] = [new SmoothedDensity(), new DensityMachine()];
  const full = fullCoverageOf(true);
  return covered.shares.map((share, index) => {
    const mediaMs = Math.round(index * covered.everySeconds * 1000);
    const density = smoothed.add(densityOf(share, full));
    const meanSpeed = meanSpeedIn(truth, zone, mediaMs / 1000);
    const reading = { mediaTime: milliseconds(mediaMs), density };
    const state = machine.step(
      meanSpeed === undefined ? reading : { ...reading, meanSpeed },
      defaultDensityThresholds,
    );
    return { mediaMs, state };
  });
}

/** Of the vehicles whose middle is inside. */
function meanSpeedIn(truth: SceneTruth, zone: string, seconds: number): Kmh | undefined {
  const frame = Math.round(seconds * truth.picture.framesPerSecond);
  const inside = truth.visits.filter(
    ({ zone: visited, enteredSeconds = -Infinity, leftSeconds = Infinity }) =>
      visited === zone && enteredSeconds <= seconds && seconds < leftSeconds,
  );
  const speeds = inside.flatMap(({ actor: id }) => {
    const actor = truth.actors.find((each) => each.id === id);
    if (actor?.class === undefined || !isVehicle(actor.class)) return [];
    const row = actor.rows.find(([number]) => number === frame);
    return row === undefined ? [] : [row[12]];
  });
  if (speeds.length === 0) return undefined;
  return kmh(speeds.reduce((sum, each) => sum + each, 0) / speeds.length);
}
