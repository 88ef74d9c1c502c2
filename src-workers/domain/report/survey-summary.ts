import { roadUserClasses, type RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import type { FlowTrip } from '../flow/flow';
import { directions, type Direction } from '../lines/counting-line';
import type { PcuProfile } from '../pcu/pcu-profile';
import type { ClockBins } from './clock-bins';
import type { CrossingEntry } from './crossing-ledger';
import { isCounted } from './flow-rows';
import { lineCountsByBin, type LineCounts } from './line-counts';
import type { Survey } from './survey';
import type { StateTimes, ZoneBins } from './zone-bins';
import type { ZoneCounts } from './zone-counts';

/** Per class that the model sees and the shape takes. */
export type ClassCounts = Readonly<Partial<Record<RoadUserClass, number>>>;

export interface FlowTotal {
  readonly id: string;
  readonly counts: ClassCounts;
  /** Absent: nobody took it. */
  readonly travelTimeMeanMs?: number;
}

/** The totals of a survey, as `analyze --json` prints them. */
export interface SurveySummary {
  readonly lines: readonly {
    readonly id: string;
    readonly forward: ClassCounts;
    readonly backward: ClassCounts;
    /** Of both directions and all classes. */
    readonly total: number;
    /** Of all bins; absent without a profile, and where it does not know a class that was counted. */
    readonly pcu?: Readonly<Record<Direction, number>>;
  }[];
  readonly zones: readonly {
    readonly id: string;
    readonly entered: ClassCounts;
    readonly left: ClassCounts;
    /** Last seen inside: they did not leave on the picture. */
    readonly open: ClassCounts;
    /** Observed time in each state, in ms; absent: it was not measured. */
    readonly stateMs?: Readonly<StateTimes>;
  }[];
  /** Absent where no flow is named. */
  readonly flows?: readonly FlowTotal[];
  /** Finished tracks. */
  readonly tracks: number;
  readonly observedMs: number;
}

/** Crossings per line and direction, from the entries that the lines take. */
export function lineTotals(
  survey: Survey,
  taken: readonly CrossingEntry[],
  bins: ClockBins,
  profile: PcuProfile | undefined,
): SurveySummary['lines'] {
  const lines = countedLines(survey, taken);
  if (profile === undefined) return lines;
  const pcu = linePcu(survey, lineCountsByBin(survey, bins, taken).values(), profile);
  return lines.map((line) => {
    const ofLine = pcu.get(line.id);
    return ofLine === undefined ? line : { ...line, pcu: ofLine };
  });
}

function countedLines(survey: Survey, entries: readonly CrossingEntry[]): SurveySummary['lines'] {
  const counts = survey.lines.map((line) => ({
    line,
    forward: new Map<RoadUserClass, number>(),
    backward: new Map<RoadUserClass, number>(),
  }));
  for (const entry of entries) {
    const ofDirection = counts[entry.line]?.[entry.crossing.direction];
    ofDirection?.set(entry.class, (ofDirection.get(entry.class) ?? 0) + 1);
  }
  return counts.map(({ line, forward, backward }) => ({
    id: line.id,
    forward: perClass(survey, line, forward),
    backward: perClass(survey, line, backward),
    total: [...forward.values(), ...backward.values()].reduce((sum, one) => sum + one, 0),
  }));
}

export const zoneTotals = (
  survey: Survey,
  counts: ZoneCounts,
  bins: ZoneBins,
  observedUntil: number,
): SurveySummary['zones'] =>
  survey.zones
    .filter(({ kind }) => kind === 'zone')
    .map((zone) => ({
      id: zone.id,
      entered: perClass(survey, zone, counts.entered(zone.id)),
      left: perClass(survey, zone, counts.left(zone.id)),
      open: perClass(survey, zone, counts.open(zone.id)),
      ...statesOf(bins.stateMs(zone.id, observedUntil)),
    }));

const statesOf = (stateMs: StateTimes | undefined): { readonly stateMs?: StateTimes } =>
  stateMs === undefined ? {} : { stateMs };

const perClass = (
  survey: Survey,
  shape: { readonly classes?: readonly RoadUserClass[] },
  counts: ReadonlyMap<RoadUserClass, number>,
): ClassCounts =>
  Object.fromEntries(
    roadUserClasses
      .filter(
        (roadUser) =>
          counts.has(roadUser) ||
          (survey.availableClasses.includes(roadUser) && takesClass(shape, roadUser)),
      )
      .map((roadUser) => [roadUser, counts.get(roadUser) ?? 0]),
  );

/** The PCU of each line's directions: the sum of its bins, each with its own shares. */
function linePcu(
  survey: Survey,
  bins: Iterable<LineCounts>,
  profile: PcuProfile,
): ReadonlyMap<string, Readonly<Record<Direction, number>>> {
  const sums = survey.lines.map(() => ({ forward: 0, backward: 0 }));
  for (const bin of bins) {
    sums.forEach((sum, line) => {
      for (const direction of directions) {
        sum[direction] += bin.pcuSum(profile, line, direction) ?? Number.NaN;
      }
    });
  }
  const known = ({ forward, backward }: Record<Direction, number>): boolean =>
    !Number.isNaN(forward + backward);
  return new Map(
    survey.lines.flatMap(({ id }, line) => {
      const sum = sums[line];
      return sum !== undefined && known(sum) ? [[id, sum] as const] : [];
    }),
  );
}

export const flowTotals = (survey: Survey, trips: readonly FlowTrip[]): readonly FlowTotal[] =>
  (survey.flows ?? []).map((flow) => {
    const taken = trips.filter(({ flowId }) => flowId === flow.id);
    const travelMs = taken.reduce((sum, { from, to }) => sum + to - from, 0);
    return {
      id: flow.id,
      counts: Object.fromEntries(
        roadUserClasses.flatMap((roadUser) => {
          const count = taken.filter((trip) => trip.class === roadUser).length;
          return count > 0 || isCounted(survey, flow, roadUser) ? [[roadUser, count]] : [];
        }),
      ),
      ...(taken.length === 0 ? {} : { travelTimeMeanMs: travelMs / taken.length }),
    };
  });
