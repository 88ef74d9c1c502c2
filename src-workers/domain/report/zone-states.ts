import type { ZoneSample } from '../density/zone-sample';
import type { Milliseconds } from '../units';
import { longestHoldMs, noStateTimes, type StateTimes } from './zone-bins';

/** What a zone shows at its newest sample, and for how long it was in which state. */
export interface ZoneNow {
  readonly sample: ZoneSample;
  readonly stateSince: Milliseconds;
  readonly stateMs: Readonly<StateTimes>;
}

/** The newest sample of each zone of a camera. */
export class ZoneStates {
  readonly #zones = new Map<string, ZoneNow & { readonly stateMs: StateTimes }>();

  /** Media time grows from sample to sample of a zone. */
  add(sample: ZoneSample): void {
    const { zoneId, mediaTime, state } = sample;
    const before = this.#zones.get(zoneId);
    if (before === undefined) {
      this.#zones.set(zoneId, { sample, stateSince: mediaTime, stateMs: noStateTimes() });
      return;
    }
    const held = mediaTime - before.sample.mediaTime;
    // While nobody looked it was in no state.
    const looked = held <= longestHoldMs;
    if (looked) before.stateMs[before.sample.state] += held;
    const goesOn = looked && before.sample.state === state;
    const stateSince = goesOn ? before.stateSince : mediaTime;
    this.#zones.set(zoneId, { sample, stateSince, stateMs: before.stateMs });
  }

  get(zone: string): ZoneNow | undefined {
    return this.#zones.get(zone);
  }

  /** Keeps only zones of which this holds. */
  keep(stays: (zone: string) => boolean): void {
    for (const zone of this.#zones.keys()) if (!stays(zone)) this.#zones.delete(zone);
  }
}
