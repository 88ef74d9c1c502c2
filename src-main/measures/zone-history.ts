import type { ZoneSample } from '../../src-workers/domain/density/zone-sample';
import { mergedStretch, stepFor, thinned } from './merged-stretch';
import { StateStretches, type Stay } from './state-stretches';
import { StretchColumns, type Stretch } from './stretch-columns';

export interface HistoryLimits {
  /** Samples are kept one by one for so long, then one a second. */
  readonly fineMs: number;
  /** What is older is forgotten. */
  readonly keptMs: number;
}

/** Of a file all of it is kept. */
export const recordedHistory: HistoryLimits = { fineMs: 3_600_000, keptMs: Infinity };
/** Of a live camera the last day. */
export const liveHistory: HistoryLimits = { fineMs: 0, keptMs: 86_400_000 };

/** A day has 86 400 seconds; what lasts longer is kept in longer steps, so that memory is bounded. */
const mostCoarse = 100_000;
/** Old samples are moved together, so that it costs nothing. */
const movedAtOnceMs = 60_000;

/** What a zone showed, every 200 ms and for days: recent samples, older seconds, and its states. */
export class ZoneHistory {
  readonly #limits: HistoryLimits;
  readonly #fine = new StretchColumns();
  #coarse = new StretchColumns();
  #coarseStepMs = 1000;
  readonly #states = new StateStretches();
  #last = -Infinity;

  constructor(limits: HistoryLimits) {
    this.#limits = limits;
  }

  get first(): number | undefined {
    const columns = this.#coarse.length > 0 ? this.#coarse : this.#fine;
    return columns.length === 0 ? undefined : columns.timeOf(0);
  }

  get last(): number | undefined {
    return this.first === undefined ? undefined : this.#last;
  }

  /** What is no later than the sample before is not taken: time does not go back. */
  add(sample: ZoneSample): void {
    const { mediaTime, density, coverage, foreground = Number.NaN, detected, state } = sample;
    if (mediaTime <= this.#last) return;
    this.#last = mediaTime;
    this.#fine.push({
      ...{ time: mediaTime, end: mediaTime, samples: 1 },
      ...{ density, densityMax: density, foreground, coverage },
      detected: Object.values(detected).reduce((sum, count) => sum + count, 0),
    });
    this.#states.add(mediaTime, state);
    if (this.#fine.timeOf(0) < mediaTime - this.#limits.fineMs - movedAtOnceMs) this.#age();
  }

  /** The stretches that begin in [from, to], about so many at most. */
  stretches(from: number, to: number, points: number): readonly Stretch[] {
    const stepMs = stepFor(Math.max(1, to - from), points);
    return [...thinned(this.#between(from, to), stepMs)];
  }

  states(from: number, to: number): readonly Stay[] {
    return this.#states.between(from, to);
  }

  *#between(from: number, to: number): Generator<Stretch> {
    for (const columns of [this.#coarse, this.#fine]) {
      let index = columns.firstFrom(from);
      for (; index < columns.length && columns.timeOf(index) <= to; index += 1)
        yield columns.at(index);
    }
  }

  #age(): void {
    const old = this.#fine.firstFrom(this.#last - this.#limits.fineMs);
    for (let index = 0; index < old; index += 1) this.#keep(this.#fine.at(index));
    this.#fine.dropFirst(old);
    const forgotten = this.#coarse.firstFrom(this.#last - this.#limits.keptMs);
    if (forgotten > 0) this.#coarse.dropFirst(forgotten);
    this.#states.dropBefore(this.#last - this.#limits.keptMs);
    if (this.#coarse.length > mostCoarse) this.#coarsen();
  }

  #keep(stretch: Stretch): void {
    const step = (time: number): number => Math.floor(time / this.#coarseStepMs);
    const place = this.#coarse.length - 1;
    if (place >= 0 && step(this.#coarse.timeOf(place)) === step(stretch.time)) {
      this.#coarse.replaceLast(mergedStretch(this.#coarse.at(place), stretch));
    } else {
      this.#coarse.push(stretch);
    }
  }

  #coarsen(): void {
    const before = this.#coarse;
    this.#coarse = new StretchColumns();
    this.#coarseStepMs *= 2;
    for (let index = 0; index < before.length; index += 1) this.#keep(before.at(index));
  }
}
