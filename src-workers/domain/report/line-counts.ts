import { roadUserClasses, type RoadUserClass } from '../detection/road-user';
import type { Direction } from '../lines/counting-line';
import { directions } from '../lines/counting-line';
import { pcuByClass, pcuSum } from '../pcu/pcu-of-counts';
import type { PcuProfile } from '../pcu/pcu-profile';
import { instant } from '../units';
import type { ClockBins } from './clock-bins';
import type { CrossingEntry } from './crossing-ledger';
import type { Survey } from './survey';

/** What was counted on the lines of a survey in one bin. */
export class LineCounts {
  readonly #counted: Uint32Array;
  readonly #uncertain: Uint32Array;

  constructor(lines: number) {
    const cells = lines * directions.length * roadUserClasses.length;
    this.#counted = new Uint32Array(cells);
    this.#uncertain = new Uint32Array(cells);
  }

  add({ line, crossing, class: roadUser, uncertain }: CrossingEntry): void {
    const place = cell(line, crossing.direction, roadUser);
    this.#counted[place]! += 1;
    if (uncertain) this.#uncertain[place]! += 1;
  }

  counted(line: number, direction: Direction, roadUser: RoadUserClass): number {
    return this.#counted[cell(line, direction, roadUser)] ?? 0;
  }

  uncertain(line: number, direction: Direction, roadUser: RoadUserClass): number {
    return this.#uncertain[cell(line, direction, roadUser)] ?? 0;
  }

  /** Per class, with the shares of this line, direction and bin. */
  pcu(profile: PcuProfile, line: number, direction: Direction): ReadonlyMap<RoadUserClass, number> {
    return pcuByClass(profile, this.#ofDirection(line, direction));
  }

  /** Of all classes; undefined where the profile does not know one of them. */
  pcuSum(profile: PcuProfile, line: number, direction: Direction): number | undefined {
    return pcuSum(profile, this.#ofDirection(line, direction));
  }

  #ofDirection(line: number, direction: Direction): Record<RoadUserClass, number> {
    return Object.fromEntries(
      roadUserClasses.map((roadUser) => [roadUser, this.counted(line, direction, roadUser)]),
    ) as Record<RoadUserClass, number>;
  }
}

/** Place of a line, direction and class in the counts of a bin. */
const cell = (line: number, direction: Direction, roadUser: RoadUserClass): number =>
  (line * directions.length + directions.indexOf(direction)) * roadUserClasses.length +
  roadUserClasses.indexOf(roadUser);

/** By start of the bin; bins without a crossing are absent. */
export function lineCountsByBin(
  survey: Survey,
  bins: ClockBins,
  entries: readonly CrossingEntry[],
): ReadonlyMap<number, LineCounts> {
  const counts = new Map<number, LineCounts>();
  for (const entry of entries) {
    const { start } = bins.binAt(instant(survey.start + entry.crossing.time));
    let ofBin = counts.get(start);
    if (ofBin === undefined) counts.set(start, (ofBin = new LineCounts(survey.lines.length)));
    ofBin.add(entry);
  }
  return counts;
}
