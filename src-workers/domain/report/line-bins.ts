import { roadUserClasses, type RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import { directions, type CountingLine, type Direction } from '../lines/counting-line';
import type { Instant } from '../units';
import { ClockBins, type Bin, type BinMinutes } from './clock-bins';
import type { CrossingEntry } from './crossing-ledger';
import { lineCountsByBin } from './line-counts';
import type { ObservedTime } from './observed-time';
import type { Survey } from './survey';
import type { ClassCounts } from './survey-summary';

/** What crossed one line in one bin. */
export interface LineBinCounts {
  readonly lineId: string;
  readonly bin: Bin;
  readonly observedMs: number;
  /** Without the classes that did not cross. */
  readonly counts: Readonly<Record<Direction, ClassCounts>>;
}

export interface LineBinsAsked {
  readonly minutes: BinMinutes;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The observed bins of which [from, to) holds a part, and those with a crossing, line by line, for
 * bins of any length: not only for those of the reports.
 * @param observedOf as that of `countRows`
 */
export function* lineBins(
  survey: Survey,
  observedOf: (line: string) => ObservedTime,
  entries: readonly CrossingEntry[],
  { minutes, from, to }: LineBinsAsked,
): Generator<LineBinCounts> {
  const clockBins = new ClockBins(survey.clock, minutes);
  const bins = [...clockBins.between(from, to)];
  const [earliest] = bins;
  const latest = bins.at(-1);
  if (earliest === undefined || latest === undefined) return;
  const within = entries.slice(
    firstAt(entries, earliest.start - survey.start),
    firstAt(entries, latest.end - survey.start),
  );
  const counts = lineCountsByBin(survey, clockBins, within);
  for (const [index, { id }] of survey.lines.entries()) {
    const observed = observedOf(id);
    const observedMs = bins.map((bin) => observed.observedMs(bin));
    for (const [place, bin] of bins.entries()) {
      const ofBin = counts.get(bin.start);
      const ofLine = directions.map((direction) => [
        direction,
        Object.fromEntries(
          roadUserClasses.flatMap((roadUser) => {
            const count = ofBin?.counted(index, direction, roadUser) ?? 0;
            return count === 0 ? [] : [[roadUser, count] as const];
          }),
        ),
      ]) as [Direction, ClassCounts][];
      const crossed = ofLine.some(([, perClass]) => Object.keys(perClass).length > 0);
      if (!crossed && observedMs[place] === 0) continue;
      yield {
        lineId: id,
        bin,
        observedMs: observedMs[place] ?? 0,
        counts: Object.fromEntries(ofLine) as Record<Direction, ClassCounts>,
      };
    }
  }
}

/** What a line can count: what the model sees and the line takes. */
export const countableClasses = (survey: Survey, line: CountingLine): readonly RoadUserClass[] =>
  survey.availableClasses.filter((roadUser) => takesClass(line, roadUser));

/** Index of the first entry at or after a media time; entries are in order. */
function firstAt(entries: readonly CrossingEntry[], time: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle]!.crossing.time >= time) high = middle;
    else low = middle + 1;
  }
  return low;
}
