import { useEffect } from 'react';
import { useShortcuts } from '../ui/shortcuts';
import { isTaken } from '../ui/taken-keys';
import { commandOfKey } from './drawing-keys';
import type { ShapeEditor } from './shape-editor';

/** For the help; `useDrawingKeys` has them first, because they repeat, and some take Ctrl. */
const help = [
  { keys: ['d'], title: 'Draw a line' },
  { keys: ['g'], title: 'Draw a zone' },
  { keys: ['w'], title: 'Draw a flow from one line or zone to another' },
  { keys: [' '], title: 'Set a point' },
  { keys: ['Enter'], title: 'Finish the shape' },
  { keys: ['Backspace'], title: 'Take the last point back' },
  { keys: ['Escape'], title: 'Cancel, or select nothing' },
  { keys: ['n'], title: 'Select the next shape' },
  { keys: ['v'], title: 'Select the next point of the shape' },
  { keys: ['i'], title: 'Insert a point behind the selected one' },
  { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], title: 'Move (Shift: further)' },
  { keys: ['x'], title: "Turn the line's forward direction" },
  { keys: ['s'], title: 'Snap to the nearest point of another shape or of the edge (Alt: not)' },
  { keys: ['Delete'], title: 'Delete the selected shape or point' },
  { keys: ['Ctrl+Z'], title: 'Undo' },
  { keys: ['Ctrl+Shift+Z'], title: 'Redo' },
  {
    keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'],
    title: 'Copy, cut and paste shapes, to other cameras too',
  },
  { keys: ['+', '-', '0'], title: 'Zoom in and out, whole picture (Ctrl and the wheel)' },
  { keys: ['Ctrl+Arrows'], title: 'Move the zoomed picture (Space or middle button and drag)' },
].map((shortcut) => ({ ...shortcut, group: 'Drawing' as const, run: (): false => false }));

/** The keys of drawing, for the camera that is selected. */
export function useDrawingKeys(editor: ShapeEditor): void {
  useShortcuts(help);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTaken(event)) return;
      const command = commandOfKey(event, editor.editing);
      if (!command) return;
      // Before anybody else: while a line is drawn, Space sets a point and does not play.
      event.preventDefault();
      event.stopPropagation();
      editor.dispatch(command);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [editor]);
}
