import { findShape, withPoints } from '../shapes';
import { moved } from '../stored-points';
import type { ModeCommands } from './commands';
import { drop, letGo } from './dragging';
import type { MovingShape } from './editing';

export const movingShape: ModeCommands<MovingShape> = {
  drag: (editing, { id, from, before }, { at }) => {
    // From where it was, not from the step before: what the picture's edge held back comes again.
    const shape = findShape(before, id);
    if (!shape) return editing;
    const points = moved(shape.drawn.points, at[0] - from[0], at[1] - from[1]);
    return { ...editing, shapes: withPoints(before, id, points) };
  },
  drop,
  cancel: letGo,
};
