import { useEffect } from 'react';
import { isTaken } from '../ui/taken-keys';
import { copySelected, cutSelected, pasteCopied } from './clipboard';
import type { ShapeEditor } from './shape-editor';

const actions: Readonly<Record<string, (editor: ShapeEditor) => boolean>> = {
  c: copySelected,
  x: cutSelected,
  v: pasteCopied,
};

/** Ctrl+C, X and V, for the camera that is selected. */
export function useClipboardKeys(editor: ShapeEditor): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.defaultPrevented || isTaken(event)) return;
      // Text that is marked is what is meant.
      if (document.getSelection()?.isCollapsed === false) return;
      if (actions[event.key.toLowerCase()]?.(editor) !== true) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [editor]);
}
