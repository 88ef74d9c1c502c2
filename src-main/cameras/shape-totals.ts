import type { CameraCounts } from '../../src-workers/contracts/console-state';
import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { NormalisedPoint } from '../../src-workers/domain/geometry/point';
import { samePoints } from '../../src-workers/domain/geometry/same-points';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';

export type LineTotal = CameraCounts['lines'][number];
export type ZoneTotal = CameraCounts['zones'][number];

interface Shape {
  readonly id: string;
  readonly points: readonly NormalisedPoint[];
  readonly classes?: readonly RoadUserClass[];
  readonly kind?: string;
}

/** Whether what was counted on one goes on being counted on the other; a name does not matter. */
export const sameShape = (one: Shape, other: Shape): boolean =>
  one.id === other.id &&
  one.kind === other.kind &&
  samePoints(one.points, other.points) &&
  String(one.classes) === String(other.classes);

export type FlowTotal = NonNullable<CameraCounts['flows']>[number];

/** Class by class; a class that either knows is there. */
export const addCounts = (one: ClassCounts, other: ClassCounts): ClassCounts =>
  Object.fromEntries(
    roadUserClasses
      .filter((roadUser) => roadUser in one || roadUser in other)
      .map((roadUser) => [roadUser, (one[roadUser] ?? 0) + (other[roadUser] ?? 0)]),
  );

export const addLines = (one: LineTotal, other: LineTotal): LineTotal => ({
  id: one.id,
  forward: addCounts(one.forward, other.forward),
  backward: addCounts(one.backward, other.backward),
  total: one.total + other.total,
  ...(one.pcu &&
    other.pcu && {
      pcu: {
        forward: one.pcu.forward + other.pcu.forward,
        backward: one.pcu.backward + other.pcu.backward,
      },
    }),
});

export const addFlows = (one: FlowTotal, other: FlowTotal): FlowTotal => {
  const counts = addCounts(one.counts, other.counts);
  const travelMs = travelMsOf(one) + travelMsOf(other);
  const trips = tripsOf(one) + tripsOf(other);
  return { id: one.id, counts, ...(trips === 0 ? {} : { travelTimeMeanMs: travelMs / trips }) };
};

const tripsOf = ({ counts }: FlowTotal): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
const travelMsOf = (total: FlowTotal): number => (total.travelTimeMeanMs ?? 0) * tripsOf(total);

export const addZones = (one: ZoneTotal, other: ZoneTotal): ZoneTotal => ({
  id: one.id,
  entered: addCounts(one.entered, other.entered),
  left: addCounts(one.left, other.left),
});
