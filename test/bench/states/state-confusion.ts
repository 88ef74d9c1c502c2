import {
  densityStates,
  type DensityState,
} from '../../../src-workers/domain/density/density-state';
import type { StateAt } from './true-states';

/** What was told is also right a moment early or late: the true state had it within this time. */
const nearMs = 1000;

/** How often which true state was told as which: samples, by true state, then told state. */
export class StateConfusion {
  readonly #samples = new Map<string, number>();
  #near = 0;
  #all = 0;

  /** @param told the state at a media time; undefined: nothing was told then */
  add(
    truth: readonly StateAt[],
    told: (mediaMs: number) => DensityState | undefined,
    ignoreBeforeMs: number,
  ): void {
    truth.forEach(({ mediaMs, state }) => {
      const said = mediaMs < ignoreBeforeMs ? undefined : told(mediaMs);
      if (said === undefined) return;
      const key = `${state} ${said}`;
      this.#samples.set(key, (this.#samples.get(key) ?? 0) + 1);
      this.#all += 1;
      const around = truth.filter((each) => Math.abs(each.mediaMs - mediaMs) <= nearMs);
      if (around.some((each) => each.state === said)) this.#near += 1;
    });
  }

  get samples(): number {
    return this.#all;
  }

  /** In percent of all samples. */
  get right(): number {
    return this.#percent(densityStates.reduce((sum, state) => sum + this.count(state, state), 0));
  }

  /** The same, and also where the true state had it within a second. */
  get nearlyRight(): number {
    return this.#percent(this.#near);
  }

  /** In percent of the samples of that true state; undefined: there is none. */
  rightOf(state: DensityState): number | undefined {
    const all = densityStates.reduce((sum, told) => sum + this.count(state, told), 0);
    return all === 0 ? undefined : (100 * this.count(state, state)) / all;
  }

  count(truth: DensityState, told: DensityState): number {
    return this.#samples.get(`${truth} ${told}`) ?? 0;
  }

  #percent(count: number): number {
    return this.#all === 0 ? 0 : (100 * count) / this.#all;
  }
}
