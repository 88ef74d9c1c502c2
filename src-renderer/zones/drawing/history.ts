import { findFlow, findShape, type CameraShapes } from '../shapes';
import type { Editing } from './editing';

export function undo(editing: Editing): Editing {
  const before = editing.undo.at(-1);
  if (!before) return editing;
  return {
    ...editing,
    shapes: before,
    undo: editing.undo.slice(0, -1),
    redo: [...editing.redo, editing.shapes],
    selected: stillThere(editing, before),
  };
}

export function redo(editing: Editing): Editing {
  const after = editing.redo.at(-1);
  if (!after) return editing;
  return {
    ...editing,
    shapes: after,
    undo: [...editing.undo, editing.shapes],
    redo: editing.redo.slice(0, -1),
    selected: stillThere(editing, after),
  };
}

/** A selection never points at what is gone. */
export function stillThere({ selected }: Editing, shapes: CameraShapes): Editing['selected'] {
  if (!selected) return undefined;
  if (findFlow(shapes, selected.id)) return { id: selected.id };
  const points = findShape(shapes, selected.id)?.drawn.points;
  if (!points) return undefined;
  return selected.vertex !== undefined && points[selected.vertex] ? selected : { id: selected.id };
}
