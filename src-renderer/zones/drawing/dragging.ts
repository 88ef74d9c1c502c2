import { isValid } from '../shape-validity';
import { findShape, sameShapes } from '../shapes';
import {
  commit,
  idle,
  refuse,
  type DraggingVertex,
  type Editing,
  type MovingShape,
} from './editing';

type Drag = DraggingVertex | MovingShape;

/** One undo mark, unless nothing moved; a shape that meets itself goes back to where it was. */
export function drop(editing: Editing, { id, before }: Drag): Editing {
  const { shapes, picture } = editing;
  if (sameShapes(before, shapes)) return { ...editing, shapes: before, mode: idle };
  const shape = findShape(shapes, id);
  if (shape && isValid(shape.kind, shape.drawn.points, picture)) {
    return commit(editing, before, shapes);
  }
  return refuse(
    letGo(editing, { before }),
    'The shape would cross itself, so it stayed as it was.',
  );
}

/** Back to the undo mark. */
export function letGo(editing: Editing, { before }: Pick<Drag, 'before'>): Editing {
  return { ...editing, shapes: before, mode: idle, selected: withoutVertex(editing) };
}

/** A vertex that was made by the drag is gone. */
const withoutVertex = ({ selected }: Editing): Editing['selected'] =>
  selected && { id: selected.id };
