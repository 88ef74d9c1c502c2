import type {
  DrawnFlow,
  DrawnLine,
  DrawnZone,
  StoredPoint,
} from '../../src-workers/contracts/console-state';

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

export const sameShapes = (one: CameraShapes, other: CameraShapes): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

export const withPoints = (
  shapes: CameraShapes,
  id: string,
  points: readonly StoredPoint[],
): CameraShapes => withChange(shapes, id, { points });

export const withName = (shapes: CameraShapes, id: string, name: string): CameraShapes =>
  withChange(shapes, id, { name });

/** Flows that begin or end there go with it. */
export const without = ({ lines, zones, flows }: CameraShapes, id: string): CameraShapes => ({
  lines: lines.filter((line) => line.id !== id),
  zones: zones.filter((zone) => zone.id !== id),
  ...flowsPart(flows?.filter(({ from, to }) => from !== id && to !== id)),
});

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
