import { densityStates, type DensityState } from '../density/density-state';
import type { ZoneSample } from '../density/zone-sample';
import { roadUserClasses, type RoadUserClass } from '../detection/road-user';
import { instant } from '../units';
import type { ZoneEvent } from '../zones/zone';
import type { Bin, ClockBins } from './clock-bins';
import type { Survey } from './survey';

/** A sample holds until the next one, unless nobody looked in between. */
export const longestHoldMs = 2000;

export type StateTimes = Record<DensityState, number>;
export const noStateTimes = (): StateTimes => ({ normal: 0, warning: 0, heavy: 0, jam: 0 });

/** What one zone showed in one bin. */
export class ZoneBin {
  samples = 0;
  /** Sums over the samples. */
  readonly detected = new Map<RoadUserClass, number>();
  density = 0;
  detectedMax = 0;
  densityMax = 0;
  stateMax: DensityState = 'normal';
  /** Absent: nothing was ever estimated. */
  estimatedMax: number | undefined;
  readonly stateMs = noStateTimes();
  readonly unsettled = new Set<NonNullable<ZoneSample['unsettled']>>();
  /** Road users of a final class that the zone takes. */
  entered = 0;
  left = 0;
  /** Of those that left. */
  dwellMs = 0;

  addSample({ detected, density, state, estimated, unsettled }: ZoneSample): void {
    this.samples += 1;
    let inside = 0;
    for (const roadUser of roadUserClasses) {
      const count = detected[roadUser];
      if (count === undefined) continue;
      inside += count;
      this.detected.set(roadUser, (this.detected.get(roadUser) ?? 0) + count);
    }
    this.detectedMax = Math.max(this.detectedMax, inside);
    this.density += density;
    this.densityMax = Math.max(this.densityMax, density);
    if (densityStates.indexOf(state) > densityStates.indexOf(this.stateMax)) this.stateMax = state;
    if (estimated !== undefined) {
      this.estimatedMax = Math.max(this.estimatedMax ?? 0, estimated);
    }
    if (unsettled !== undefined) this.unsettled.add(unsettled);
  }
}

/** What the zones of a survey showed, bin by bin. */
export class ZoneBins {
  readonly #survey: Survey;
  readonly #bins: ClockBins;
  readonly #byZone = new Map<string, Map<number, ZoneBin>>();
  readonly #last = new Map<string, ZoneSample>();

  constructor(survey: Survey, bins: ClockBins) {
    this.#survey = survey;
    this.#bins = bins;
  }

  /** What these zones showed goes to another one, which is returned. */
  giveAway(zones: ReadonlySet<string>): ZoneBins {
    const others = new ZoneBins(this.#survey, this.#bins);
    for (const zone of zones) {
      const [bins, last] = [this.#byZone.get(zone), this.#last.get(zone)];
      if (bins !== undefined) others.#byZone.set(zone, bins);
      if (last !== undefined) others.#last.set(zone, last);
      this.#byZone.delete(zone);
      this.#last.delete(zone);
    }
    return others;
  }

  /** Media time grows from sample to sample of a zone. */
  addSample(sample: ZoneSample): void {
    const before = this.#last.get(sample.zoneId);
    if (before !== undefined) this.#hold(before, sample.mediaTime);
    this.#last.set(sample.zoneId, sample);
    this.#binAt(sample.zoneId, sample.mediaTime).addSample(sample);
  }

  /** Of a track whose class is known and taken. */
  addVisit(event: ZoneEvent): void {
    if (event.kind === 'open') return;
    const bin = this.#binAt(event.zoneId, event.time);
    if (event.kind === 'entered') bin.entered += 1;
    else {
      bin.left += 1;
      bin.dwellMs += event.dwell;
    }
  }

  /** @param start of the bin; undefined: it showed nothing at all then */
  at(zone: string, start: number): ZoneBin | undefined {
    return this.#byZone.get(zone)?.get(start);
  }

  /**
   * Time in each state during a bin.
   * @param until media time up to which somebody looked: so long the newest sample holds
   */
  stateMsIn(zone: string, { start, end }: Bin, until: number): StateTimes {
    const times = { ...(this.at(zone, start)?.stateMs ?? noStateTimes()) };
    const newest = this.#last.get(zone);
    if (newest === undefined || until - newest.mediaTime > longestHoldMs) return times;
    const zero = this.#survey.start;
    const held = Math.min(until, end - zero) - Math.max(newest.mediaTime, start - zero);
    times[newest.state] += Math.max(0, held);
    return times;
  }

  /** Of all bins; undefined: it was never measured. @param until as that of `stateMsIn` */
  stateMs(zone: string, until: number): StateTimes | undefined {
    const newest = this.#last.get(zone);
    if (newest === undefined) return undefined;
    const total = noStateTimes();
    for (const { stateMs } of this.#byZone.get(zone)?.values() ?? []) {
      for (const state of densityStates) total[state] += stateMs[state];
    }
    const held = until - newest.mediaTime;
    if (held > 0 && held <= longestHoldMs) total[newest.state] += held;
    return total;
  }

  #hold({ zoneId, mediaTime, state }: ZoneSample, until: number): void {
    if (until - mediaTime > longestHoldMs || until <= mediaTime) return;
    const { start } = this.#survey;
    for (let from: number = mediaTime; from < until;) {
      const end = Math.min(until, this.#bins.binAt(instant(start + from)).end - start);
      this.#binAt(zoneId, from).stateMs[state] += end - from;
      from = end;
    }
  }

  #binAt(zone: string, mediaTime: number): ZoneBin {
    let ofZone = this.#byZone.get(zone);
    if (ofZone === undefined) this.#byZone.set(zone, (ofZone = new Map()));
    const { start } = this.#bins.binAt(instant(this.#survey.start + mediaTime));
    let bin = ofZone.get(start);
    if (bin === undefined) ofZone.set(start, (bin = new ZoneBin()));
    return bin;
  }
}
