import { isVehicle, roadUserClasses } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import { directions } from '../lines/counting-line';
import type { PcuProfile } from '../pcu/pcu-profile';
import type { Bin, ClockBins } from './clock-bins';
import type { CrossingEntry } from './crossing-ledger';
import { hourlyFlow } from './hourly-flow';
import { LineCounts, lineCountsByBin } from './line-counts';
import type { ObservedTime } from './observed-time';
import type { CountRow } from './report-rows';
import type { Survey } from './survey';

/**
 * A row for every bin, line, direction and class, counted or not. Empty, not zero, is the count of
 * a bin that nobody observed, and of a class that the model cannot see or the line does not take.
 * @param observedOf when somebody looked since a line lies where it lies, by its id
 * @param profile of the PCU; absent: there are none
 */
export function* countRows(
  survey: Survey,
  bins: Iterable<Bin>,
  clockBins: ClockBins,
  observedOf: (line: string) => ObservedTime,
  entries: readonly CrossingEntry[],
  profile?: PcuProfile,
): Generator<CountRow> {
  const counts = lineCountsByBin(survey, clockBins, entries);
  const nothing = new LineCounts(survey.lines.length);
  const looked = survey.lines.map(({ id }) => observedOf(id));
  for (const bin of bins) {
    const ofBin = counts.get(bin.start) ?? nothing;
    for (const [lineIndex, line] of survey.lines.entries()) {
      const observed = looked[lineIndex]!;
      if (!observed.reaches(bin)) continue;
      const observedMs = observed.observedMs(bin);
      const droppedPercent = observed.droppedPercent(bin);
      const flags = observed.flags(bin);
      const perHour = (count: number): number | undefined =>
        hourlyFlow(count, observedMs, bin.end - bin.start);
      for (const direction of directions) {
        const pcu = profile && ofBin.pcu(profile, lineIndex, direction);
        for (const roadUser of roadUserClasses) {
          const counted = ofBin.counted(lineIndex, direction, roadUser);
          const seen =
            observedMs > 0 &&
            takesClass(line, roadUser) &&
            survey.availableClasses.includes(roadUser);
          const said = seen || counted > 0;
          const ofClass = said ? pcu?.get(roadUser) : undefined;
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
            flowPerHour: said && isVehicle(roadUser) ? perHour(counted) : undefined,
            pcu: ofClass,
            pcuFlowPerHour: ofClass === undefined ? undefined : perHour(ofClass),
            uncertain: said ? ofBin.uncertain(lineIndex, direction, roadUser) : undefined,
          };
        }
      }
    }
  }
}
