import type { CameraShapes } from '../../src-workers/contracts/analysis';
import type { SurveySummary } from '../../src-workers/domain/report/survey-summary';
import type { SurveyTally } from '../../src-workers/domain/report/survey-tally';
import { sameShape } from './shape-totals';

/** What was counted with the same shapes, during one day of the project's clock. */
export interface CountedPart {
  /** Which version of the shapes: 1 is the first. */
  readonly segment: number;
  /** Media time of its begin; its end is the begin of the next part. */
  readonly from: number;
  readonly shapes: CameraShapes;
  readonly tally: SurveyTally;
}

/** With what was summed up of it; undefined after something was counted. */
export interface SummedPart extends CountedPart {
  summary: SurveySummary | undefined;
}

export type DrawnShape = CameraShapes['lines'][number] | CameraShapes['zones'][number];

export const shapeWith = (shapes: CameraShapes, id: string): DrawnShape | undefined =>
  shapes.lines.find((line) => line.id === id) ?? shapes.zones.find((zone) => zone.id === id);

/** Whether everything is counted and measured on as before; names do not matter. */
export const sameShapes = (one: CameraShapes, other: CameraShapes): boolean =>
  sameList(one.lines, other.lines) &&
  sameList(one.zones, other.zones) &&
  sameSettings(one.zones, other.zones) &&
  sameFlows(one.flows, other.flows);

const sameList = (one: readonly DrawnShape[], other: readonly DrawnShape[]): boolean =>
  one.length === other.length && one.every((shape, index) => sameShape(shape, other[index]!));

/** A density that is full at another coverage is another density. */
const sameSettings = (one: CameraShapes['zones'], other: CameraShapes['zones']): boolean =>
  one.every(({ settings }, index) => {
    const now = other[index]?.settings;
    return JSON.stringify(settings ?? {}) === JSON.stringify(now ?? {});
  });

export type DrawnFlow = NonNullable<CameraShapes['flows']>[number];

/** Whether trips go on being counted; a name does not matter. */
export const sameFlow = (one: DrawnFlow, other: DrawnFlow): boolean =>
  one.id === other.id && one.from === other.from && one.to === other.to;

const sameFlows = (one: readonly DrawnFlow[] = [], other: readonly DrawnFlow[] = []): boolean =>
  one.length === other.length && one.every((flow, index) => sameFlow(flow, other[index]!));

/** Nobody looked while its shapes were drawn. */
export const isUnused = ({ tally }: CountedPart): boolean => {
  const { observedMs, tracks } = tally.summary();
  return observedMs === 0 && tracks === 0 && tally.crossingRows().next().done === true;
};

export const summaryOf = (part: SummedPart): SurveySummary =>
  (part.summary ??= part.tally.summary());

/**
 * Where something belongs that a shape saw at a media time: among the days of the newest version of
 * the shapes that has it, the one that had begun.
 */
export function partOf<Part extends CountedPart>(
  parts: readonly Part[],
  shape: string,
  time: number,
): Part | undefined {
  const having = parts.filter(({ shapes }) => shapeWith(shapes, shape) !== undefined);
  const newest = having.at(-1);
  const days = having.filter(({ segment }) => segment === newest?.segment);
  return days.filter(({ from }) => from <= time).at(-1) ?? days[0];
}

/** Where a trip belongs that reached its destination at a media time. */
export function partOfFlow<Part extends CountedPart>(
  parts: readonly Part[],
  flowId: string,
  time: number,
): Part | undefined {
  const having = parts.filter(({ shapes }) => shapes.flows?.some(({ id }) => id === flowId));
  return having.filter(({ from }) => from <= time).at(-1) ?? having[0];
}
