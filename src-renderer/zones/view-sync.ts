import { useEffect } from 'react';
import { useView, type Tool } from '../state/view-store';
import type { Editing, ModeKind } from './drawing/editing';
import type { ShapeEditor } from './shape-editor';

const tools: Readonly<Record<ModeKind, Tool>> = {
  idle: 'select',
  'drawing-line': 'draw-line',
  'drawing-zone': 'draw-zone',
  'drawing-flow': 'draw-flow',
  'dragging-vertex': 'select',
  'moving-shape': 'select',
};
export const toolOf = ({ mode }: Editing): Tool => tools[mode.kind];

/**
 * Keeps the view's tool and selected shape the same as the editor's of the selected camera, whoever
 * changes them: a button elsewhere on the page, or a key on the picture.
 */
export function useViewSync(cameraId: string, editor: ShapeEditor): void {
  useEffect(() => {
    const tellEditor = (): void => {
      const { selectedCameraId, tool, selectedShapeId } = useView.getState();
      if (selectedCameraId !== cameraId) return;
      if (tool !== toolOf(editor.editing)) {
        editor.dispatch({ kind: tool === 'select' ? 'cancel' : tool });
      } else if (selectedShapeId !== editor.editing.selected?.id) {
        editor.dispatch({
          kind: 'select',
          ...(selectedShapeId !== undefined && { selection: { id: selectedShapeId } }),
        });
      }
    };
    const tellView = (): void => {
      const tool = toolOf(editor.editing);
      const selectedShapeId = editor.editing.selected?.id;
      const view = useView.getState();
      if (view.selectedCameraId !== cameraId) return;
      if (tool === view.tool && selectedShapeId === view.selectedShapeId) return;
      useView.setState({ tool, selectedShapeId });
    };
    tellEditor();
    tellView();
    const endings = [useView.subscribe(tellEditor), editor.store.subscribe(tellView)];
    return () => {
      for (const end of endings) end();
      // Another camera is selected: nobody sees this draft any more.
      if (toolOf(editor.editing) !== 'select') editor.dispatch({ kind: 'cancel' });
      editor.dispatch({ kind: 'select' });
    };
  }, [cameraId, editor]);
}
