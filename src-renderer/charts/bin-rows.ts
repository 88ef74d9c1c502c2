import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { LineSeries } from '../../src-workers/contracts/measures';
import { directions, type Direction } from '../../src-workers/domain/lines/counting-line';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';

/** One bin of one line or of several together. */
export interface BinRow {
  /** Epoch ms. */
  readonly start: number;
  readonly end: number;
  /** 0: nobody looked, so there is no count and not a count of zero. */
  readonly observedMs: number;
  readonly counts: Readonly<Record<Direction, ClassCounts>>;
}

/** A longer gap fills a chart alone; its empty places need not all be made. */
const mostEmpty = 200;

/** The bins of some lines added up, oldest first, with an empty one wherever nobody looked. */
export function binRows(lines: readonly LineSeries[]): readonly BinRow[] {
  const rows = new Map<number, BinRow>();
  for (const bin of lines.flatMap(({ bins }) => bins)) {
    const before = rows.get(bin.start);
    rows.set(
      bin.start,
      before === undefined
        ? bin
        : {
            ...bin,
            // The lines of a camera are observed together.
            observedMs: Math.max(before.observedMs, bin.observedMs),
            counts: bothSums(before.counts, bin.counts),
          },
    );
  }
  const sorted = [...rows.values()].sort((one, other) => one.start - other.start);
  return sorted.flatMap((row, index) => [...emptyBetween(sorted[index - 1], row), row]);
}

function emptyBetween(before: BinRow | undefined, { start, end }: BinRow): readonly BinRow[] {
  if (before === undefined) return [];
  const lengthMs = end - start;
  const missing = Math.min(mostEmpty, Math.round((start - before.end) / lengthMs));
  return Array.from({ length: Math.max(0, missing) }, (_, place) => ({
    start: start - (missing - place) * lengthMs,
    end: start - (missing - place - 1) * lengthMs,
    observedMs: 0,
    counts: { forward: {}, backward: {} },
  }));
}

const bothSums = (one: BinRow['counts'], other: BinRow['counts']): BinRow['counts'] =>
  Object.fromEntries(
    directions.map((direction) => [direction, sumOf(one[direction], other[direction])]),
  ) as Record<Direction, ClassCounts>;

const sumOf = (one: ClassCounts, other: ClassCounts): ClassCounts =>
  Object.fromEntries(
    roadUserClasses
      .filter((roadUser) => roadUser in one || roadUser in other)
      .map((roadUser) => [roadUser, (one[roadUser] ?? 0) + (other[roadUser] ?? 0)]),
  );

/** Those that crossed, in the order of the reports. */
export const crossedClasses = (rows: readonly BinRow[]): readonly RoadUserClass[] =>
  roadUserClasses.filter((roadUser) =>
    rows.some(({ counts }) =>
      directions.some((direction) => (counts[direction][roadUser] ?? 0) > 0),
    ),
  );
