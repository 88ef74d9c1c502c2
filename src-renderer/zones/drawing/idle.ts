import type { StoredPoint } from '../../../src-workers/contracts/console-state';
import { isValid } from '../shape-validity';
import {
  allShapes,
  fewestPoints,
  findFlow,
  findShape,
  longestName,
  sameShapes,
  without,
  withoutFlow,
  withDescription,
  withName,
  withPoints,
  type Shape,
} from '../shapes';
import { withCopies } from '../shape-copies';
import { nearestTarget } from '../snapping';
import {
  middleOf,
  moved,
  shifted,
  withoutPoint,
  withPointAt,
  withPointBefore,
} from '../stored-points';
import type { ModeCommands } from './commands';
import { beginFlow } from './drawing-flow';
import { beginLine } from './drawing-line';
import { beginZone } from './drawing-zone';
import { commit, refuse, type Editing, type Idle, type Selection } from './editing';
import { redo, undo } from './history';

export const idleCommands: ModeCommands<Idle> = {
  'draw-line': (editing) => ({ ...editing, mode: beginLine, selected: undefined }),
  'draw-zone': (editing) => ({ ...editing, mode: beginZone, selected: undefined }),
  'draw-flow': (editing) => beginFlow(editing),
  cancel: (editing) => ({
    ...editing,
    selected: editing.selected?.vertex === undefined ? undefined : { id: editing.selected.id },
  }),
  select: (editing, _mode, { selection }) => ({
    ...editing,
    selected: selection && existing(editing, selection),
  }),
  'select-next-vertex': (editing, _mode, { step }) => {
    const shape = selectedShape(editing);
    if (!shape) return editing;
    const { length } = shape.drawn.points;
    const now = editing.selected?.vertex ?? (step === 1 ? -1 : length);
    return {
      ...editing,
      selected: { id: shape.drawn.id, vertex: (now + step + length) % length },
    };
  },
  'select-next-shape': (editing, _mode, { step }) => {
    const { shapes } = editing;
    const ids = [
      ...allShapes(shapes).map(({ drawn }) => drawn.id),
      ...(shapes.flows ?? []).map(({ id }) => id),
    ];
    if (ids.length === 0) return editing;
    const now = ids.findIndex((id) => id === editing.selected?.id);
    const next = now < 0 ? (step === 1 ? 0 : ids.length - 1) : now + step;
    return { ...editing, selected: { id: ids[(next + ids.length) % ids.length]! } };
  },
  delete: (editing) => {
    const shape = selectedShape(editing);
    if (!shape) {
      const flow = findFlow(editing.shapes, editing.selected?.id);
      if (!flow) return editing;
      const rest = withoutFlow(editing.shapes, flow.id);
      return { ...commit(editing, editing.shapes, rest), selected: undefined };
    }
    const { id, points } = shape.drawn;
    const vertex = editing.selected?.vertex;
    if (vertex === undefined) {
      const rest = without(editing.shapes, id);
      return { ...commit(editing, editing.shapes, rest), selected: undefined };
    }
    if (points.length <= fewestPoints[shape.kind]) {
      return refuse(editing, `A ${shape.kind} needs ${fewestPoints[shape.kind]} points.`);
    }
    const edited = reshape(editing, shape, withoutPoint(points, vertex));
    return edited.refusal === undefined ? { ...edited, selected: { id } } : edited;
  },
  nudge: (editing, _mode, { dx, dy }) => {
    const shape = selectedShape(editing);
    if (!shape) return editing;
    const { picture } = editing;
    const { points } = shape.drawn;
    const vertex = editing.selected?.vertex;
    return reshape(
      editing,
      shape,
      vertex === undefined
        ? moved(points, dx / picture.width, dy / picture.height)
        : withPointAt(points, vertex, shifted(points[vertex]!, dx, dy, picture)),
    );
  },
  'insert-vertex': (editing) => {
    const shape = selectedShape(editing);
    if (!shape) return editing;
    const after = editing.selected?.vertex ?? 0;
    const points = withMiddle(shape, after);
    if (!points) return editing;
    const edited = reshape(editing, shape, points);
    return edited.refusal === undefined
      ? { ...edited, selected: { id: shape.drawn.id, vertex: after + 1 } }
      : edited;
  },
  flip: (editing) => {
    const shape = selectedShape(editing);
    if (shape?.kind !== 'line') return editing;
    return reshape(editing, shape, [...shape.drawn.points].reverse());
  },
  rename: (editing, _mode, { id, name }) => {
    const { shapes } = editing;
    const named = findShape(shapes, id)?.drawn ?? findFlow(shapes, id);
    const trimmed = name.trim().slice(0, longestName);
    if (!named || trimmed === '' || trimmed === named.name) return editing;
    return commit(editing, shapes, withName(shapes, id, trimmed));
  },
  describe: (editing, _mode, { id, description }) => {
    const described = withDescription(editing.shapes, id, description);
    if (sameShapes(described, editing.shapes)) return editing;
    return commit(editing, editing.shapes, described);
  },
  snap: (editing) => {
    const shape = selectedShape(editing);
    const vertex = editing.selected?.vertex;
    const at = vertex === undefined ? undefined : shape?.drawn.points[vertex];
    if (!shape || vertex === undefined || !at) return editing;
    const target = nearestTarget(at, editing.shapes, shape.drawn.id, editing.picture);
    return reshape(editing, shape, withPointAt(shape.drawn.points, vertex, target));
  },
  paste: (editing, _mode, { shapes }) => {
    const { shapes: all, ids } = withCopies(editing.shapes, shapes, editing.picture);
    const [id] = ids;
    if (id === undefined) return editing;
    return { ...commit(editing, editing.shapes, all), selected: { id } };
  },
  'grab-vertex': (editing, _mode, { id, vertex }) => {
    if (findShape(editing.shapes, id)?.drawn.points[vertex] === undefined) return editing;
    const mode = { kind: 'dragging-vertex', id, vertex, before: editing.shapes } as const;
    return { ...editing, selected: { id, vertex }, mode };
  },
  'grab-middle': (editing, _mode, { id, after }) => {
    const shape = findShape(editing.shapes, id);
    const points = shape && withMiddle(shape, after);
    if (!points) return editing;
    const vertex = after + 1;
    return {
      ...editing,
      shapes: withPoints(editing.shapes, id, points),
      selected: { id, vertex },
      mode: { kind: 'dragging-vertex', id, vertex, before: editing.shapes },
    };
  },
  'grab-shape': (editing, _mode, { id, at }) => {
    if (!findShape(editing.shapes, id)) return editing;
    const mode = { kind: 'moving-shape', id, from: at, before: editing.shapes } as const;
    return { ...editing, selected: { id }, mode };
  },
  undo,
  redo,
};

const selectedShape = ({ shapes, selected }: Editing): Shape | undefined =>
  findShape(shapes, selected?.id);

function existing({ shapes }: Editing, { id, vertex }: Selection): Selection | undefined {
  const points = findShape(shapes, id)?.drawn.points ?? (findFlow(shapes, id) && []);
  if (!points) return undefined;
  return vertex !== undefined && points[vertex] ? { id, vertex } : { id };
}

/** The points with one more in the middle of the edge behind `after`; undefined without such an edge. */
function withMiddle({ kind, drawn }: Shape, after: number): readonly StoredPoint[] | undefined {
  const { points } = drawn;
  const from = points[after];
  const to = kind === 'zone' ? points[(after + 1) % points.length] : points[after + 1];
  return from && to && withPointBefore(points, after + 1, middleOf(from, to));
}

/** One edit of a shape's points, if it is still one that counts. */
function reshape(
  editing: Editing,
  { kind, drawn }: Shape,
  points: readonly StoredPoint[],
): Editing {
  if (JSON.stringify(points) === JSON.stringify(drawn.points)) return editing;
  if (!isValid(kind, points, editing.picture)) {
    return refuse(editing, `The ${kind} would cross itself.`);
  }
  return commit(editing, editing.shapes, withPoints(editing.shapes, drawn.id, points));
}
