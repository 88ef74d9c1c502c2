import { createStore } from 'zustand/vanilla';
import type { ShapeEditor } from './shape-editor';
import { selectedPart } from './shape-copies';
import type { CameraShapes } from './shapes';

/** Shapes that were copied, for any camera of any project while the window is open. */
export const clipboard = createStore<{ readonly shapes?: CameraShapes }>(() => ({}));

/** Whether there was something selected to be copied. */
export function copySelected({ editing }: ShapeEditor): boolean {
  const shapes = selectedPart(editing.shapes, editing.selected?.id);
  if (!shapes) return false;
  clipboard.setState({ shapes });
  return true;
}

export function cutSelected(editor: ShapeEditor): boolean {
  const id = editor.editing.selected?.id;
  if (id === undefined || !copySelected(editor)) return false;
  // Of a vertex the shape is meant.
  editor.dispatch({ kind: 'select', selection: { id } });
  editor.dispatch({ kind: 'delete' });
  return true;
}

export function pasteCopied(editor: ShapeEditor): boolean {
  const { shapes } = clipboard.getState();
  if (!shapes || editor.editing.mode.kind !== 'idle') return false;
  editor.dispatch({ kind: 'paste', shapes });
  return true;
}
