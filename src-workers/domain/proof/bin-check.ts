import type { RoadUserClass } from '../detection/road-user';
import type { Direction } from '../lines/counting-line';
import type { Bin, ClockBins } from '../report/clock-bins';
import { instant, type Instant } from '../units';
import type { CheckedCrossing } from './checked-crossings';

/** How far one bin of a line was checked, by its figures. */
export interface BinCheck {
  /** Crossings that the machine counted. */
  readonly machine: number;
  /** Crossings with every correction; absent: nobody checked this bin. */
  readonly checked?: number;
  /** See `agreementPercent`; absent too where nobody checked. */
  readonly agreement?: number;
}

export interface CheckedLine {
  /** Epoch ms of media time 0. */
  readonly start: Instant;
  readonly bins: ClockBins;
  readonly crossings: readonly CheckedCrossing[];
  /** Starts of the bins of which a person said that all was looked at. */
  readonly saidChecked: ReadonlySet<number>;
}

/** Which of these a machine and a person agree on: there, and of the same class. */
const agreed = ({ machine, class: roadUser }: CheckedCrossing): boolean =>
  machine !== undefined && machine.class === roadUser;

/**
 * In percent: crossings on which machine and person agree, of all that either has; undefined: neither
 * has any.
 */
export function agreementPercent(crossings: readonly CheckedCrossing[]): number | undefined {
  if (crossings.length === 0) return undefined;
  return (100 * crossings.filter(agreed).length) / crossings.length;
}

/** What was said of the crossings of one line, by the bins of the clock. */
export class LineCheck {
  readonly #line: CheckedLine;
  readonly #byBin = new Map<number, CheckedCrossing[]>();
  readonly #checked: Set<number>;

  constructor(line: CheckedLine) {
    this.#line = line;
    this.#checked = new Set(line.saidChecked);
    for (const crossing of line.crossings) {
      const { start } = this.#binOf(crossing.mediaTimeMs);
      const ofBin = this.#byBin.get(start);
      if (ofBin === undefined) this.#byBin.set(start, [crossing]);
      else ofBin.push(crossing);
      if (crossing.correction !== undefined) this.#checked.add(start);
    }
  }

  /** Starts of the bins that a person said to be checked, or corrected something in. */
  get checkedBins(): ReadonlySet<number> {
    return this.#checked;
  }

  /** Whether a person said so of the bin, or corrected something in it. */
  isChecked(binStart: number): boolean {
    return this.#checked.has(binStart);
  }

  of({ start }: Pick<Bin, 'start'>): BinCheck {
    const crossings = this.#byBin.get(start) ?? [];
    const machine = crossings.filter((each) => each.machine !== undefined).length;
    if (!this.isChecked(start)) return { machine };
    const checked = crossings.filter(({ class: roadUser }) => roadUser !== undefined).length;
    const agreement = agreementPercent(crossings);
    return { machine, checked, ...(agreement === undefined ? {} : { agreement }) };
  }

  /** Crossings of a class with every correction; undefined: nobody checked the bin. */
  count(binStart: number, direction: Direction, roadUser: RoadUserClass): number | undefined {
    if (!this.isChecked(binStart)) return undefined;
    return (this.#byBin.get(binStart) ?? []).filter(
      (each) => each.direction === direction && each.class === roadUser,
    ).length;
  }

  /** Of all checked bins together; undefined: none is. */
  total(): { bins: number; machine: number; checked: number; agreement?: number } | undefined {
    if (this.#checked.size === 0) return undefined;
    const crossings = [...this.#checked].flatMap((start) => this.#byBin.get(start) ?? []);
    const agreement = agreementPercent(crossings);
    return {
      bins: this.#checked.size,
      machine: crossings.filter(({ machine }) => machine !== undefined).length,
      checked: crossings.filter(({ class: roadUser }) => roadUser !== undefined).length,
      ...(agreement === undefined ? {} : { agreement }),
    };
  }

  #binOf(mediaTimeMs: number): Bin {
    return this.#line.bins.binAt(instant(this.#line.start + mediaTimeMs));
  }
}
