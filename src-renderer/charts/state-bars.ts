import type { StateStretch } from '../../src-workers/contracts/measures';
import { densityStates } from '../../src-workers/domain/density/density-state';

export interface StateBar extends StateStretch {
  /** CSS pixels from the beginning of the period. */
  readonly x: number;
  readonly width: number;
}

/** What is shorter would not be seen. */
const leastWidth = 1.5;

/**
 * Stretches of states as bars, the graver ones on top: a jam of seconds is seen in a day of hours.
 * @param width CSS pixels of the period from `from` to `to`
 */
export function stateBars(
  states: readonly StateStretch[],
  { from, to, width }: { readonly from: number; readonly to: number; readonly width: number },
): readonly StateBar[] {
  if (!(to > from)) return [];
  const place = (moment: number): number =>
    (Math.min(to, Math.max(from, moment)) - from) * (width / (to - from));
  return states
    .filter((stretch) => stretch.to >= from && stretch.from <= to)
    .map((stretch) => {
      const wide = Math.max(leastWidth, place(stretch.to) - place(stretch.from));
      return { ...stretch, x: Math.min(place(stretch.from), width - wide), width: wide };
    })
    .sort((one, other) => gravity(one) - gravity(other));
}

const gravity = ({ state }: StateStretch): number => densityStates.indexOf(state);

/** Ms in each state, and its share of what was observed. */
export function stateTimes(states: readonly StateStretch[]): readonly {
  readonly state: StateStretch['state'];
  readonly ms: number;
  readonly share: number;
}[] {
  const observed = states.reduce((sum, { from, to }) => sum + to - from, 0);
  return densityStates.map((state) => {
    const ms = states
      .filter((stretch) => stretch.state === state)
      .reduce((sum, { from, to }) => sum + to - from, 0);
    return { state, ms, share: observed === 0 ? 0 : ms / observed };
  });
}
