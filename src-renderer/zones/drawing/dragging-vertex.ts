import { findShape, withPoints } from '../shapes';
import { storedPoint, withPointAt } from '../stored-points';
import type { ModeCommands } from './commands';
import { drop, letGo } from './dragging';
import type { DraggingVertex } from './editing';

export const draggingVertex: ModeCommands<DraggingVertex> = {
  drag: (editing, { id, vertex }, { at }) => {
    const shape = findShape(editing.shapes, id);
    if (!shape) return editing;
    const points = withPointAt(shape.drawn.points, vertex, storedPoint(...at));
    return { ...editing, shapes: withPoints(editing.shapes, id, points) };
  },
  drop,
  cancel: letGo,
};
