import type {
  DrawnFlow,
  DrawnLine,
  DrawnZone,
  StoredPoint,
} from '../../src-workers/contracts/console-state';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { ZoneSettings } from '../../src-workers/domain/zones/zone-settings';
import { sameData } from './same-data';

/** Everything that is drawn on one camera. */
export interface CameraShapes {
  readonly lines: readonly DrawnLine[];
  readonly zones: readonly DrawnZone[];
  /** From one of them to another; absent: none. */
  readonly flows?: readonly DrawnFlow[];
}
export type ShapeKind = 'line' | 'zone';
export type Shape =
  | { readonly kind: 'line'; readonly drawn: DrawnLine }
  | { readonly kind: 'zone'; readonly drawn: DrawnZone };

export const noShapes: CameraShapes = { lines: [], zones: [] };
export const fewestPoints: Readonly<Record<ShapeKind, number>> = { line: 2, zone: 3 };

export const allShapes = ({ lines, zones }: CameraShapes): readonly Shape[] => [
  ...lines.map((drawn) => ({ kind: 'line', drawn }) as const),
  ...zones.map((drawn) => ({ kind: 'zone', drawn }) as const),
];

export const findShape = (shapes: CameraShapes, id: string | undefined): Shape | undefined =>
  allShapes(shapes).find(({ drawn }) => drawn.id === id);

/** Main tells shapes with their keys in another order; what is absent and what is undefined is one. */
export const sameShapes = (one: CameraShapes, other: CameraShapes): boolean => sameData(one, other);

export const withPoints = (
  shapes: CameraShapes,
  id: string,
  points: readonly StoredPoint[],
): CameraShapes => withChange(shapes, id, { points });

/** Of a line or zone, else of a flow. */
export const withName = (shapes: CameraShapes, id: string, name: string): CameraShapes =>
  findShape(shapes, id)
    ? withChange(shapes, id, { name })
    : {
        ...shapes,
        ...flowsPart(shapes.flows?.map((flow) => (flow.id === id ? { ...flow, name } : flow))),
      };

/** What a person says of a shape besides its name and where it is; null: nothing any more. */
export interface Description {
  readonly colour?: string | null;
  /** Only these count. */
  readonly classes?: readonly RoadUserClass[] | null;
  /** The rest is said of zones. */
  readonly kind?: DrawnZone['kind'];
  readonly settings?: ZoneSettings | null;
}

/** Flows of a zone in which nobody is followed any more go. */
export function withDescription(
  { lines, zones, flows }: CameraShapes,
  id: string,
  { colour, classes, kind, settings }: Description,
): CameraShapes {
  const said = { colour, classes };
  const described = {
    lines: lines.map((line) => (line.id === id ? asSaid(line, said) : line)),
    zones: zones.map((zone) =>
      zone.id === id ? asSaid({ ...zone, ...(kind && { kind }) }, { ...said, settings }) : zone,
    ),
  };
  return { ...described, ...flowsPart(flows?.filter((flow) => leads(described, flow))) };
}

/** Flows that begin or end there go with it. */
export const without = ({ lines, zones, flows }: CameraShapes, id: string): CameraShapes => ({
  lines: lines.filter((line) => line.id !== id),
  zones: zones.filter((zone) => zone.id !== id),
  ...flowsPart(flows?.filter(({ from, to }) => from !== id && to !== id)),
});

export const withoutFlow = (shapes: CameraShapes, id: string): CameraShapes => {
  const { flows, ...places } = shapes;
  return { ...places, ...flowsPart(flows?.filter((flow) => flow.id !== id)) };
};

/** Lines, and zones in which road users are followed: where flows begin and end. */
export const placesOf = ({ lines, zones }: CameraShapes): readonly (DrawnLine | DrawnZone)[] => [
  ...lines,
  ...zones.filter(({ kind }) => kind === 'zone'),
];

export const findFlow = ({ flows }: CameraShapes, id: string | undefined): DrawnFlow | undefined =>
  flows?.find((flow) => flow.id === id);

const leads = (shapes: CameraShapes, { from, to }: DrawnFlow): boolean => {
  const ids = placesOf(shapes).map(({ id }) => id);
  return ids.includes(from) && ids.includes(to);
};

/** Without a flow there are none, also in what is compared. */
export const flowsPart = (flows: readonly DrawnFlow[] | undefined): Pick<CameraShapes, 'flows'> =>
  flows === undefined || flows.length === 0 ? {} : { flows };

/** Adds a shape with the next free number in its id and name, such as `line-3`, `Line 3`. */
export function withNew(
  shapes: CameraShapes,
  kind: ShapeKind,
  points: readonly StoredPoint[],
): { readonly shapes: CameraShapes; readonly id: string } {
  const taken = new Set(allShapes(shapes).map(({ drawn }) => drawn.id));
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  const id = `${kind}-${number}`;
  const added =
    kind === 'line'
      ? { ...shapes, lines: [...shapes.lines, { id, name: `Line ${number}`, points }] }
      : {
          ...shapes,
          zones: [...shapes.zones, { id, name: `Zone ${number}`, kind: 'zone' as const, points }],
        };
  return { shapes: added, id };
}

/** Adds a flow with the next free number in its id, named by its places. */
export function withNewFlow(
  shapes: CameraShapes,
  from: string,
  to: string,
): { readonly shapes: CameraShapes; readonly id: string } {
  const taken = new Set(shapes.flows?.map(({ id }) => id));
  let number = 1;
  while (taken.has(`flow-${number}`)) number += 1;
  const id = `flow-${number}`;
  const nameOf = (place: string): string => findShape(shapes, place)?.drawn.name ?? place;
  const name = `${nameOf(from)} → ${nameOf(to)}`.slice(0, longestName);
  return { shapes: { ...shapes, flows: [...(shapes.flows ?? []), { id, name, from, to }] }, id };
}

/** As the contract allows. */
export const longestName = 200;

/** Undefined: as it was; null: not there any more. */
function asSaid<Drawn extends object>(
  drawn: Drawn,
  said: Readonly<Record<string, unknown>>,
): Drawn {
  const keys = new Map<string, unknown>(Object.entries(drawn));
  for (const [key, value] of Object.entries(said)) {
    if (value === null) keys.delete(key);
    else if (value !== undefined) keys.set(key, value);
  }
  return Object.fromEntries(keys) as Drawn;
}

function withChange(
  { lines, zones, flows }: CameraShapes,
  id: string,
  change: { readonly points: readonly StoredPoint[] } | { readonly name: string },
): CameraShapes {
  return {
    lines: lines.map((line) => (line.id === id ? { ...line, ...change } : line)),
    zones: zones.map((zone) => (zone.id === id ? { ...zone, ...change } : zone)),
    ...flowsPart(flows),
  };
}
