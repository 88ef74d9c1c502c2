import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import type { LineSeries, MeasureSeries } from '../../src-workers/contracts/measures';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { directions, type Direction } from '../../src-workers/domain/lines/counting-line';
import type { BinMinutes } from '../../src-workers/domain/report/clock-bins';
import { countableClasses, type LineBinCounts } from '../../src-workers/domain/report/line-bins';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import type { SurveyTally } from '../../src-workers/domain/report/survey-tally';
import { instant } from '../../src-workers/domain/units';
import type { ZoneHistories } from './zone-histories';

export type MeasuresAsked = Omit<ConsoleCommandOf<'get-measures'>, 'kind' | 'cameraId'>;

type CountsNow = (tally: SurveyTally, lineId: string) => boolean;

const usualPoints = 600;
const usualMinutes: BinMinutes = 15;
/** A day of minutes and some; a chart of more shows nothing. */
const mostBins = 1500;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What was measured on a camera, in what was asked for of it. Undefined: nothing was measured yet.
 * @param tallies of the same start, oldest first; what they counted in the same bin is added up
 * @param counts whether what a tally counted on a line is of the line as it is drawn now
 */
export function measureSeries(
  tallies: readonly SurveyTally[],
  zones: ZoneHistories,
  asked: MeasuresAsked,
  counts: CountsNow = () => true,
): MeasureSeries | undefined {
  const survey = tallies[0]?.survey;
  const known = knownSpan(tallies, zones);
  if (survey === undefined || known === undefined) return undefined;
  const { start, relativeTime } = survey;
  const { from, to } = askedSpan(asked, { from: start + known.from, to: start + known.to });
  const { points = usualPoints, binMinutes = usualMinutes } = asked;
  return {
    ...{ from, to, relativeTime },
    known: { from: start + known.from, to: start + known.to },
    zones: zones.series({ from: from - start, to: to - start }, points, start),
    lines: lineSeries(tallies, { from, to }, binMinutes, counts),
  };
}

/** In media time. */
function knownSpan(tallies: readonly SurveyTally[], zones: ZoneHistories): Span | undefined {
  const spans = [...tallies.map(({ observedSpan }) => observedSpan), zones.span].filter(
    (span) => span !== undefined,
  );
  if (spans.length === 0) return undefined;
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}

/** Never beyond what is known; a period that lies apart from it is empty and lies at its nearer end. */
export function askedSpan({ from, to, lastMs }: MeasuresAsked, known: Span): Span {
  const within = (moment: number): number => Math.min(known.to, Math.max(known.from, moment));
  const end = within(to ?? known.to);
  const begin = lastMs === undefined ? (from ?? known.from) : end - lastMs;
  return { from: Math.min(end, within(begin)), to: end };
}

function lineSeries(
  tallies: readonly SurveyTally[],
  { from, to }: Span,
  minutes: BinMinutes,
  counts: CountsNow,
): readonly LineSeries[] {
  const lines = new Map<string, { classes: Set<RoadUserClass>; bins: Map<number, Counted> }>();
  // A line that a person took away counts no more; its bins are in the reports.
  for (const { id } of tallies.at(-1)?.survey.lines ?? []) {
    lines.set(id, { classes: new Set(), bins: new Map() });
  }
  const first = Math.max(from, to - mostBins * minutes * 60_000);
  for (const tally of tallies) {
    for (const line of tally.survey.lines) {
      if (!counts(tally, line.id)) continue;
      for (const each of countableClasses(tally.survey, line))
        lines.get(line.id)?.classes.add(each);
    }
    const looked = tally.observedSpan;
    if (looked === undefined) continue;
    const begin = Math.max(first, tally.survey.start + looked.from);
    const end = Math.min(to, tally.survey.start + looked.to);
    if (begin > end) continue;
    const asked = { minutes, from: instant(begin), to: instant(end) };
    for (const bin of tally.lineBins(asked)) {
      if (counts(tally, bin.lineId)) addBin(lines.get(bin.lineId)?.bins, bin);
    }
  }
  return [...lines].map(([lineId, { classes, bins }]) => ({
    lineId,
    classes: [...classes],
    bins: [...bins.values()].sort((one, other) => one.start - other.start).slice(-mostBins),
  }));
}

type Counted = LineSeries['bins'][number];

function addBin(
  bins: Map<number, Counted> | undefined,
  { bin, observedMs, counts }: LineBinCounts,
): void {
  const before = bins?.get(bin.start);
  bins?.set(bin.start, {
    start: bin.start,
    end: bin.end,
    observedMs: observedMs + (before?.observedMs ?? 0),
    counts: before === undefined ? counts : sums(before.counts, counts),
  });
}

const sums = (
  one: Readonly<Record<Direction, ClassCounts>>,
  other: Readonly<Record<Direction, ClassCounts>>,
): Record<Direction, ClassCounts> =>
  Object.fromEntries(
    directions.map((direction) => [direction, added(one[direction], other[direction])]),
  ) as Record<Direction, ClassCounts>;

function added(one: ClassCounts, other: ClassCounts): ClassCounts {
  const sum: Partial<Record<RoadUserClass, number>> = { ...one };
  for (const [roadUser, count] of Object.entries(other) as [RoadUserClass, number][]) {
    sum[roadUser] = (sum[roadUser] ?? 0) + count;
  }
  return sum;
}
