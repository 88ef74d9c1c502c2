import type { DensityState } from '../../src-workers/domain/density/density-state';

export interface Stay {
  /** Media time in ms. */
  readonly from: number;
  to: number;
  readonly state: DensityState;
}

/** A zone samples every 200 ms; where nothing came for so long nobody looked. */
export const longestSilenceMs = 2000;

/** When a zone was in which state. A state is held 2 s at least, so there are not many. */
export class StateStretches {
  #stays: Stay[] = [];

  add(time: number, state: DensityState): void {
    const last = this.#stays.at(-1);
    const follows = last !== undefined && time - last.to <= longestSilenceMs;
    if (follows) last.to = time;
    if (!follows || last.state !== state) this.#stays.push({ from: time, to: time, state });
  }

  /** Those that [from, to] has a part in, cut to it. */
  between(from: number, to: number): readonly Stay[] {
    return this.#stays
      .filter((stay) => stay.to >= from && stay.from <= to)
      .map((stay) => ({
        from: Math.max(from, stay.from),
        to: Math.min(to, stay.to),
        state: stay.state,
      }));
  }

  dropBefore(time: number): void {
    const kept = this.#stays.findIndex(({ to }) => to >= time);
    if (kept > 0) this.#stays = this.#stays.slice(kept);
  }
}
