import type { StoredPoint } from '../../../src-workers/contracts/console-state';
import { mayGoOnTo, isValid } from '../shape-validity';
import { fewestPoints, withNew, type ShapeKind } from '../shapes';
import { nearestTarget } from '../snapping';
import { samePlace, shifted, storedPoint } from '../stored-points';
import type { ModeCommands } from './commands';
import { commit, idle, refuse, type DrawingLine, type DrawingZone, type Editing } from './editing';

type Draft = DrawingLine | DrawingZone;

const sentences = {
  crosses: {
    line: 'A line may not meet itself: it would have no forward side there.',
    zone: 'A zone may not cross itself.',
  },
  closes: {
    line: 'A line may not meet itself: it would have no forward side there.',
    zone: 'The last edge would cross another one, or the zone has no area.',
  },
  tooFew: {
    line: 'A line needs two points.',
    zone: 'A zone needs three points.',
  },
} as const;

/** What drawing a line and drawing a zone have in common. */
export const drawingCommands = <One extends Draft>(kind: ShapeKind) =>
  ({
    'move-cursor': (editing, mode, { at }) => ({
      ...editing,
      mode: { ...mode, cursor: storedPoint(...at), byKeys: false },
    }),
    'nudge-cursor': (editing, mode, { dx, dy }) => ({
      ...editing,
      mode: { ...mode, cursor: shifted(cursorOf(mode), dx, dy, editing.picture), byKeys: true },
    }),
    point: (editing, mode, { at }) => addPoint(editing, mode, storedPoint(...at), kind),
    'point-at-cursor': (editing, mode) => pointAtCursor(editing, mode, kind),
    snap: (editing, mode) => ({
      ...editing,
      mode: {
        ...mode,
        cursor: nearestTarget(cursorOf(mode), editing.shapes, undefined, editing.picture),
        byKeys: true,
      },
    }),
    'remove-last-point': removeLastPoint,
    undo: removeLastPoint,
    finish: (editing, mode) => finish(editing, mode, kind),
    cancel: (editing) => ({ ...editing, mode: idle }),
  }) satisfies ModeCommands<One>;

/** Where keys begin: behind the last point, else in the middle of the picture. */
const cursorOf = ({ cursor, points }: Draft): StoredPoint =>
  cursor ?? points.at(-1) ?? storedPoint(0.5, 0.5);

function addPoint(editing: Editing, mode: Draft, at: StoredPoint, kind: ShapeKind): Editing {
  // The second click of a double click.
  if (samePlace(mode.points.at(-1), at)) return editing;
  if (!mayGoOnTo(mode.points, at, editing.picture)) return refuse(editing, sentences.crosses[kind]);
  return { ...editing, mode: { ...mode, points: [...mode.points, at], cursor: at } };
}

/** A cursor that nobody has seen yet is shown first. */
function pointAtCursor(editing: Editing, mode: Draft, kind: ShapeKind): Editing {
  if (mode.cursor) return addPoint(editing, mode, mode.cursor, kind);
  return { ...editing, mode: { ...mode, cursor: cursorOf(mode), byKeys: true } };
}

function removeLastPoint(editing: Editing, mode: Draft): Editing {
  if (mode.points.length === 0) return editing;
  return { ...editing, mode: { ...mode, points: mode.points.slice(0, -1) } };
}

/** With too few points, Enter sets another one: so a shape is drawn with arrows and Enter alone. */
function finish(editing: Editing, mode: Draft, kind: ShapeKind): Editing {
  const { points } = mode;
  if (points.length < fewestPoints[kind]) {
    const further = pointAtCursor(editing, mode, kind);
    return further === editing ? refuse(editing, sentences.tooFew[kind]) : further;
  }
  if (!isValid(kind, points, editing.picture)) return refuse(editing, sentences.closes[kind]);
  const { shapes, id } = withNew(editing.shapes, kind, points);
  return { ...commit(editing, editing.shapes, shapes), selected: { id } };
}
