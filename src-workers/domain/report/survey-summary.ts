import { roadUserClasses, type RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import type { CrossingEntry } from './crossing-ledger';
import type { Survey } from './survey';
import type { ZoneCounts } from './zone-counts';

/** Per class that the model sees and the shape takes. */
export type ClassCounts = Readonly<Partial<Record<RoadUserClass, number>>>;

/** The totals of a survey, as `analyze --json` prints them. */
export interface SurveySummary {
  readonly lines: readonly {
    readonly id: string;
    readonly forward: ClassCounts;
    readonly backward: ClassCounts;
    /** Of both directions and all classes. */
    readonly total: number;
  }[];
  readonly zones: readonly {
    readonly id: string;
    readonly entered: ClassCounts;
    readonly left: ClassCounts;
    /** Last seen inside: they did not leave on the picture. */
    readonly open: ClassCounts;
  }[];
  /** Finished tracks. */
  readonly tracks: number;
  readonly observedMs: number;
}

/** Crossings per line and direction, from the entries that the lines take. */
export function lineTotals(
  survey: Survey,
  entries: readonly CrossingEntry[],
): SurveySummary['lines'] {
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

export const zoneTotals = (survey: Survey, counts: ZoneCounts): SurveySummary['zones'] =>
  survey.zones
    .filter(({ kind }) => kind === 'zone')
    .map((zone) => ({
      id: zone.id,
      entered: perClass(survey, zone, counts.entered(zone.id)),
      left: perClass(survey, zone, counts.left(zone.id)),
      open: perClass(survey, zone, counts.open(zone.id)),
    }));

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
