import type { CameraShapes } from '../../src-workers/contracts/analysis';
import { flowKey } from '../../src-workers/domain/report/survey';
import type { SurveySummary } from '../../src-workers/domain/report/survey-summary';
import type { SurveyTally } from '../../src-workers/domain/report/survey-tally';
import { sameShape } from './shape-totals';
import type { Versions } from './shape-versions';

/**
 * What was counted during one day of the project's clock with shapes that lay where they lie; or, before
 * it, with those of them that lie elsewhere since then, or are gone.
 */
export interface CountedPart {
  /** Media time from which on it counts: of the day, or of the shapes. */
  readonly from: number;
  /** Media time up to which it counts. */
  readonly until: number;
  /** Its shapes were drawn otherwise, while the day went on in another part. */
  readonly drawnOver: boolean;
  readonly shapes: CameraShapes;
  readonly versions: Versions;
  readonly tally: SurveyTally;
}

/** With what was summed up of it; undefined after something was counted. Its shapes may be drawn. */
export interface SummedPart extends CountedPart {
  until: number;
  shapes: CameraShapes;
  versions: Versions;
  summary: SurveySummary | undefined;
}

export type DrawnShape = CameraShapes['lines'][number] | CameraShapes['zones'][number];

export const shapeWith = (shapes: CameraShapes, id: string): DrawnShape | undefined =>
  shapes.lines.find((line) => line.id === id) ?? shapes.zones.find((zone) => zone.id === id);

export type DrawnFlow = NonNullable<CameraShapes['flows']>[number];

/** Whether trips go on being counted; a name does not matter. */
export const sameFlow = (one: DrawnFlow, other: DrawnFlow): boolean =>
  one.id === other.id && one.from === other.from && one.to === other.to;

/** Shapes that are not drawn any more as they were, or not at all: each by itself. */
export function goneFrom(before: CameraShapes, now: CameraShapes): readonly CameraShapes[] {
  const goes = (shape: DrawnShape): boolean => {
    const drawn = shapeWith(now, shape.id);
    return drawn === undefined || !sameShape(shape, drawn);
  };
  const { lines, zones, flows = [] } = before;
  const goneFlows = flows.filter((flow) => !now.flows?.some((each) => sameFlow(flow, each)));
  return [
    ...lines.filter(goes).map((line) => ({ lines: [line], zones: [] })),
    ...zones.filter(goes).map((zone) => ({ lines: [], zones: [zone] })),
    ...goneFlows.map((flow) => ({ lines: [], zones: [], flows: [flow] })),
  ];
}

export const withoutShapes = (shapes: CameraShapes, gone: CameraShapes): CameraShapes => ({
  lines: shapes.lines.filter((line) => !gone.lines.includes(line)),
  zones: shapes.zones.filter((zone) => !gone.zones.includes(zone)),
  ...(shapes.flows && { flows: shapes.flows.filter((flow) => !gone.flows?.includes(flow)) }),
});

/** By the keys of a tally. */
export const keysOf = ({ lines, zones, flows = [] }: CameraShapes): readonly string[] => [
  ...[...lines, ...zones].map(({ id }) => id),
  ...flows.map(({ id }) => flowKey(id)),
];

/** Nobody looked at it at all. */
export const isUnused = ({ tally }: Pick<CountedPart, 'tally'>): boolean => {
  const { observedMs, tracks } = tally.summary();
  return observedMs === 0 && tracks === 0 && tally.crossingRows().next().done === true;
};

export const summaryOf = (part: SummedPart): SurveySummary =>
  (part.summary ??= part.tally.summary());

/**
 * Where something belongs that a shape saw at a media time: among the days of its newest version, the one
 * that had begun.
 */
export const partOf = <Part extends CountedPart>(
  parts: readonly Part[],
  shape: string,
  time: number,
): Part | undefined => newestOf(parts, shape, time);

/** Where a trip belongs that reached its destination at a media time. */
export const partOfFlow = <Part extends CountedPart>(
  parts: readonly Part[],
  flowId: string,
  time: number,
): Part | undefined => newestOf(parts, flowKey(flowId), time);

function newestOf<Part extends CountedPart>(
  parts: readonly Part[],
  key: string,
  time: number,
): Part | undefined {
  const having = parts.filter(({ versions }) => versions.has(key));
  const newest = having.at(-1)?.versions.get(key);
  const days = having.filter(({ versions }) => versions.get(key) === newest);
  return days.filter(({ from }) => from <= time).at(-1) ?? days[0];
}

export const noShapes: CameraShapes = { lines: [], zones: [] };

export const noNews = {
  ...{ crossings: [], occupations: [], zoneEvents: [], ended: [], trips: [], zoneSamples: [] },
} as const;
