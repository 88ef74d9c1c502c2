import { isVehicle, roadUserClasses } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import { directions } from '../lines/counting-line';
import { instant } from '../units';
import type { Bin, ClockBins } from './clock-bins';
import type { CrossingEntry } from './crossing-ledger';
import { hourlyFlow } from './hourly-flow';
import type { ObservedTime } from './observed-time';
import type { CountRow } from './report-rows';
import type { Survey } from './survey';

interface BinCounts {
  readonly counted: Uint32Array;
  readonly uncertain: Uint32Array;
}

/** Place of a line, direction and class in the counts of a bin. */
const cell = (line: number, direction: number, roadUser: number): number =>
  (line * directions.length + direction) * roadUserClasses.length + roadUser;

/**
 * A row for every bin, line, direction and class, counted or not. Empty, not zero, is the count of
 * a bin that nobody observed, and of a class that the model cannot see or the line does not take.
 */
export function* countRows(
  survey: Survey,
  bins: Iterable<Bin>,
  clockBins: ClockBins,
  observed: ObservedTime,
  entries: readonly CrossingEntry[],
): Generator<CountRow> {
  const counts = countByBin(survey, clockBins, entries);
  for (const bin of bins) {
    const observedMs = observed.observedMs(bin);
    const droppedPercent = observed.droppedPercent(bin);
    const flags = observed.flags(bin);
    const ofBin = counts.get(bin.start);
    for (const [lineIndex, line] of survey.lines.entries()) {
      for (const [directionIndex, direction] of directions.entries()) {
        for (const [classIndex, roadUser] of roadUserClasses.entries()) {
          const place = cell(lineIndex, directionIndex, classIndex);
          const counted = ofBin?.counted[place] ?? 0;
          const looked =
            observedMs > 0 &&
            takesClass(line, roadUser) &&
            survey.availableClasses.includes(roadUser);
          const said = looked || counted > 0;
          yield {
            line: line.id,
            segment: 1,
            direction,
            bin,
            observedMs,
            droppedPercent,
            flags,
            class: roadUser,
            count: said ? counted : undefined,
            flowPerHour:
              said && isVehicle(roadUser)
                ? hourlyFlow(counted, observedMs, bin.end - bin.start)
                : undefined,
            uncertain: said ? (ofBin?.uncertain[place] ?? 0) : undefined,
          };
        }
      }
    }
  }
}

function countByBin(
  survey: Survey,
  clockBins: ClockBins,
  entries: readonly CrossingEntry[],
): ReadonlyMap<number, BinCounts> {
  const cells = survey.lines.length * directions.length * roadUserClasses.length;
  const counts = new Map<number, BinCounts>();
  for (const entry of entries) {
    const { start } = clockBins.binAt(instant(survey.start + entry.crossing.time));
    let ofBin = counts.get(start);
    if (ofBin === undefined) {
      ofBin = { counted: new Uint32Array(cells), uncertain: new Uint32Array(cells) };
      counts.set(start, ofBin);
    }
    const place = cell(
      entry.line,
      directions.indexOf(entry.crossing.direction),
      roadUserClasses.indexOf(entry.class),
    );
    ofBin.counted[place]! += 1;
    if (entry.uncertain) ofBin.uncertain[place]! += 1;
  }
  return counts;
}
