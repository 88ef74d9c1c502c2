import type { StoredPoint } from '../../src-workers/contracts/console-state';
import type { PictureSize } from '../../src-workers/domain/units';
import { isValid } from './shape-validity';
import { allShapes, findFlow, findShape, flowsPart, type CameraShapes } from './shapes';
import { moved, samePlace } from './stored-points';

/** A copy over its original is put aside this far, in shares of the picture. */
const aside = 0.02;

/** A line or zone alone, or a flow with both its places. */
export function partWith(shapes: CameraShapes, id: string): CameraShapes {
  const flow = findShape(shapes, id) ? undefined : findFlow(shapes, id);
  const ids = flow ? [flow.from, flow.to] : [id];
  return {
    lines: shapes.lines.filter((line) => ids.includes(line.id)),
    zones: shapes.zones.filter((zone) => ids.includes(zone.id)),
    ...flowsPart(flow && [flow]),
  };
}

/**
 * All shapes with copies of others: under their own ids and names where those are free, else with the
 * next number; flows lead between the copies. What would cross itself in this picture's shape is left
 * out, and flows without both places.
 * @returns `ids` of the copies, lines first
 */
export function withCopies(
  shapes: CameraShapes,
  copied: CameraShapes,
  picture: PictureSize,
): { readonly shapes: CameraShapes; readonly ids: readonly string[] } {
  const takenIds = new Set(allShapes(shapes).map(({ drawn }) => drawn.id));
  const takenNames = new Set(allShapes(shapes).map(({ drawn }) => drawn.name));
  const newIds = new Map<string, string>();
  const copy = <Drawn extends CameraShapes['lines'][number]>(drawn: Drawn): Drawn => {
    const id = free(drawn.id, takenIds, '-');
    newIds.set(drawn.id, id);
    const points = besides(shapes, drawn.points);
    return { ...drawn, id, name: free(drawn.name, takenNames, ' '), points };
  };
  const lines = copied.lines.filter(({ points }) => isValid('line', points, picture)).map(copy);
  const zones = copied.zones.filter(({ points }) => isValid('zone', points, picture)).map(copy);
  const takenFlowIds = new Set(shapes.flows?.map(({ id }) => id));
  const flows = (copied.flows ?? []).flatMap((flow) => {
    const [from, to] = [newIds.get(flow.from), newIds.get(flow.to)];
    if (from === undefined || to === undefined) return [];
    return [{ ...flow, id: free(flow.id, takenFlowIds, '-'), from, to }];
  });
  return {
    shapes: {
      lines: [...shapes.lines, ...lines],
      zones: [...shapes.zones, ...zones],
      ...flowsPart([...(shapes.flows ?? []), ...flows]),
    },
    ids: [...newIds.values()],
  };
}

/** Nothing is left on top of what looks just like it. */
function besides(shapes: CameraShapes, points: readonly StoredPoint[]): readonly StoredPoint[] {
  const lies = (at: readonly StoredPoint[]): boolean =>
    allShapes(shapes).some(
      ({ drawn }) =>
        drawn.points.length === at.length && drawn.points.every((one, n) => samePlace(one, at[n])),
    );
  let at = points;
  // In the corner there is no further aside.
  for (let times = 0; lies(at) && times < 20; times += 1) at = moved(at, aside, aside);
  return at;
}

/** `stop`, `stop-2`, `stop-3`: the first that is free, and taken from now on. */
function free(wanted: string, taken: Set<string>, gap: string): string {
  const stem = wanted.replace(new RegExp(`${gap}\\d+$`), '');
  let found = wanted;
  for (let number = 2; taken.has(found); number += 1) found = `${stem}${gap}${number}`;
  taken.add(found);
  return found;
}

export const isEmpty = ({ lines, zones }: CameraShapes): boolean =>
  lines.length + zones.length === 0;

/** What a person has selected, to be copied; undefined: nothing. */
export const selectedPart = (
  shapes: CameraShapes,
  id: string | undefined,
): CameraShapes | undefined => {
  if (id === undefined) return undefined;
  const known = findShape(shapes, id) ?? findFlow(shapes, id);
  return known && partWith(shapes, id);
};
