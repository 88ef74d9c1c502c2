import type { CameraCounts } from '../../src-workers/contracts/console-state';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { ClockBins, type BinMinutes } from '../../src-workers/domain/report/clock-bins';
import type { CrossingRow } from '../../src-workers/domain/report/report-rows';
import type { SurveyTally } from '../../src-workers/domain/report/survey-tally';
import type { ZoneStates } from '../../src-workers/domain/report/zone-states';
import { instant } from '../../src-workers/domain/units';
import { zoneMeasures } from './zone-measures';

const shownBins = 60;
const shownCrossings = 20;
const minuteMs = 60_000;

/** Bins of the console's chart: short ones for what is short, so that a clip is more than one bar. */
export function shownBinMinutes(lengthMs: number): BinMinutes {
  if (lengthMs <= shownBins * minuteMs) return 1;
  return lengthMs <= 5 * shownBins * minuteMs ? 5 : 15;
}

/**
 * What the console shows of a count under way, with the class so far where a track has not ended.
 * @param binMinutes of the chart; the reports have their own
 */
export function cameraCounts(
  tally: SurveyTally,
  states: ZoneStates,
  binMinutes: BinMinutes,
): CameraCounts {
  const { start, relativeTime } = tally.survey;
  const { lines, zones, flows, observedMs } = tally.summary();
  const crossings = [...tally.crossingRows()];
  return {
    start,
    relativeTime,
    observedMs,
    lines,
    zones: zones.map(({ id, entered, left }) => ({
      ...{ id, entered, left },
      ...zoneMeasures(states.get(id), start, tally.pcuProfile),
    })),
    ...(flows && { flows }),
    bins: bins(tally, crossings, binMinutes),
    lastCrossings: crossings
      .slice(-shownCrossings)
      .reverse()
      .map(({ line, direction, time, track, class: roadUser, certainty, uncertain, colour }) => ({
        time: start + time,
        mediaTimeMs: time,
        lineId: line,
        direction,
        track,
        class: roadUser,
        ...(certainty === undefined ? {} : { uncertain }),
        ...(colour === undefined ? {} : { colour }),
      })),
  };
}

/** From the survey's first moment to its last, those without a crossing too. */
function bins(
  tally: SurveyTally,
  crossings: readonly CrossingRow[],
  minutes: BinMinutes,
): CameraCounts['bins'] {
  const { start, clock } = tally.survey;
  const span = tally.observedSpan;
  if (span === undefined) return [];
  const clockBins = new ClockBins(clock, minutes);
  const counts = new Map<number, Map<RoadUserClass, number>>();
  const from = Math.max(span.from, span.to - shownBins * minutes * minuteMs);
  for (const bin of clockBins.between(instant(start + from), instant(start + span.to))) {
    counts.set(bin.start, new Map());
    if (counts.size > shownBins) counts.delete(counts.keys().next().value ?? Number.NaN);
  }
  const first = counts.keys().next().value ?? Number.POSITIVE_INFINITY;
  for (const { time, class: roadUser } of crossings) {
    const bin = clockBins.binAt(instant(start + time)).start;
    if (bin < first) continue;
    const ofBin = counts.get(bin) ?? new Map<RoadUserClass, number>();
    ofBin.set(roadUser, (ofBin.get(roadUser) ?? 0) + 1);
    counts.set(bin, ofBin);
  }
  return [...counts].map(([binStart, perClass]) => ({
    start: binStart,
    minutes,
    counts: Object.fromEntries(perClass),
  }));
}
