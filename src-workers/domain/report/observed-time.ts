import type { Milliseconds } from '../units';
import { instant, milliseconds } from '../units';
import type { Bin, ClockBins } from './clock-bins';
import { IntervalSet } from './interval-set';
import type { BinFlag } from './report-rows';
import type { Survey } from './survey';

/** Shorter breaks are the seams between frames and files, and flag nothing. */
const longestSeamMs = 1000;

/** When somebody looked, and how many frames were lost meanwhile. */
export class ObservedTime {
  readonly #survey: Survey;
  readonly #bins: ClockBins;
  #observed = new IntervalSet();
  #frames = new Map<number, { analysed: number; dropped: number }>();
  #from = -Infinity;

  constructor(survey: Survey, bins: ClockBins) {
    this.#survey = survey;
    this.#bins = bins;
  }

  /**
   * To the whole millisecond: the length of a last frame is a guess, and a microsecond too much of
   * it would make a file that ends with a bin observe the next bin too, with a count of 0.
   */
  observe(from: Milliseconds, to: Milliseconds): void {
    this.#observed.add(Math.round(from), Math.round(to));
  }

  addFrames(mediaTime: Milliseconds, frames: { analysed?: number; dropped?: number }): void {
    const { start } = this.#bins.binAt(instant(this.#survey.start + mediaTime));
    let counted = this.#frames.get(start);
    if (counted === undefined) this.#frames.set(start, (counted = { analysed: 0, dropped: 0 }));
    counted.analysed += frames.analysed ?? 0;
    counted.dropped += frames.dropped ?? 0;
  }

  /**
   * The same of [from, to] alone; frames are known by bins, so they are those of the whole bins. What is
   * observed later is not seen by it.
   */
  within(from: number, to = Infinity): ObservedTime {
    const part = new ObservedTime(this.#survey, this.#bins);
    part.#observed = this.#observed.within(from, to);
    part.#frames = new Map([...this.#frames].map(([bin, frames]) => [bin, { ...frames }]));
    part.#from = from;
    return part;
  }

  /** Whether a bin has a moment in it at which this could be observed. */
  reaches(bin: Bin): boolean {
    return this.#mediaTimes(bin).to > this.#from;
  }

  get first(): Milliseconds | undefined {
    const { first } = this.#observed;
    return first === undefined ? undefined : milliseconds(first);
  }

  get last(): Milliseconds | undefined {
    const { last } = this.#observed;
    return last === undefined ? undefined : milliseconds(last);
  }

  get totalMs(): number {
    return this.#observed.lengthWithin(-Infinity, Infinity);
  }

  observedMs(bin: Bin): number {
    const { from, to } = this.#mediaTimes(bin);
    return this.#observed.lengthWithin(from, to);
  }

  /** Undefined of a bin without a frame. */
  droppedPercent(bin: Bin): number | undefined {
    const counted = this.#frames.get(bin.start);
    if (counted === undefined || counted.analysed + counted.dropped === 0) return undefined;
    return (100 * counted.dropped) / (counted.analysed + counted.dropped);
  }

  /** Whether nobody looked for a while between two moments. */
  interrupted(from: number, to: number): boolean {
    return this.#observed.longestGapWithin(from, to) > longestSeamMs;
  }

  flags(bin: Bin): readonly BinFlag[] {
    const { from, to } = this.#mediaTimes(bin);
    const first = this.#observed.first ?? from;
    const last = this.#observed.last ?? to;
    const flags: BinFlag[] = [];
    if (this.interrupted(Math.max(from, first), Math.min(to, last))) flags.push('gap');
    if (first - from > longestSeamMs || to - last > longestSeamMs) flags.push('partial');
    if (this.#survey.relativeTime) flags.push('relative-time');
    return flags;
  }

  #mediaTimes({ start, end }: Bin): { readonly from: number; readonly to: number } {
    return { from: start - this.#survey.start, to: end - this.#survey.start };
  }
}
