import { isVehicle } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import { directions } from '../lines/counting-line';
import { instant } from '../units';
import type { Bin, ClockBins } from './clock-bins';
import type { CrossingEntry } from './crossing-ledger';
import type { LineOccupations } from './line-occupations';
import type { ObservedTime } from './observed-time';
import type { LineRow } from './report-rows';
import type { Survey } from './survey';

interface Headways {
  sum: number;
  count: number;
  min: number;
}

/**
 * A row for every bin, line and direction, about vehicles. A headway belongs to the bin of the
 * vehicle that follows; across a time that nobody observed there is none. A line that takes no
 * vehicle that the model can see says nothing about occupancy: empty, not zero.
 * @param observedOf as that of `countRows`
 */
export function* lineRows(
  survey: Survey,
  bins: Iterable<Bin>,
  clockBins: ClockBins,
  observedOf: (line: string) => ObservedTime,
  entries: readonly CrossingEntry[],
  occupations: readonly LineOccupations[],
): Generator<LineRow> {
  const looked = survey.lines.map(({ id }) => observedOf(id));
  const headways = headwaysByBin(survey, clockBins, looked, entries);
  for (const bin of bins) {
    const ofBin = headways.get(bin.start);
    for (const [lineIndex, line] of survey.lines.entries()) {
      const observed = looked[lineIndex]!;
      if (!observed.reaches(bin)) continue;
      const observedMs = observed.observedMs(bin);
      const takesVehicles = survey.availableClasses.some(
        (roadUser) => isVehicle(roadUser) && takesClass(line, roadUser),
      );
      for (const [directionIndex, direction] of directions.entries()) {
        const ofRow = ofBin?.get(lineIndex * directions.length + directionIndex);
        const occupiedMs = occupations[lineIndex]!.occupiedMs(
          direction,
          bin.start - survey.start,
          bin.end - survey.start,
        );
        yield {
          line: line.id,
          segment: 1,
          direction,
          bin,
          observedMs,
          headwayMeanMs: ofRow === undefined ? undefined : ofRow.sum / ofRow.count,
          headwayMinMs: ofRow?.min,
          occupancyPercent:
            observedMs > 0 && takesVehicles
              ? Math.min(100, (100 * occupiedMs) / observedMs)
              : undefined,
        };
      }
    }
  }
}

/** By start of the bin, then by line and direction. */
function headwaysByBin(
  survey: Survey,
  clockBins: ClockBins,
  looked: readonly ObservedTime[],
  entries: readonly CrossingEntry[],
): ReadonlyMap<number, ReadonlyMap<number, Headways>> {
  const byBin = new Map<number, Map<number, Headways>>();
  const before = new Map<number, number>();
  for (const { crossing, line, class: roadUser } of entries) {
    if (!isVehicle(roadUser)) continue;
    const row = line * directions.length + directions.indexOf(crossing.direction);
    const leader = before.get(row);
    before.set(row, crossing.time);
    if (leader === undefined || looked[line]!.interrupted(leader, crossing.time)) continue;
    const { start } = clockBins.binAt(instant(survey.start + crossing.time));
    let ofBin = byBin.get(start);
    if (ofBin === undefined) byBin.set(start, (ofBin = new Map()));
    const headway = crossing.time - leader;
    const sofar = ofBin.get(row) ?? { sum: 0, count: 0, min: Infinity };
    sofar.sum += headway;
    sofar.count += 1;
    sofar.min = Math.min(sofar.min, headway);
    ofBin.set(row, sofar);
  }
  return byBin;
}
