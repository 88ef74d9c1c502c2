import { Group, TextInput } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsExchange,
  IconLine,
  IconPolygon,
  IconTrash,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useCameraPart } from '../state/console-store';
import { useView } from '../state/view-store';
import { IconButton } from '../ui/IconButton';
import type { ShapeEditor } from './shape-editor';
import { shapeEditorOf } from './shape-editors';
import { findShape } from './shapes';
import { toolOf } from './view-sync';

/** What is done with lines and zones of the selected camera. */
export function ShapeTools() {
  const cameraId = useView((view) => view.selectedCameraId);
  // Nothing can be drawn on a picture that nobody has seen.
  const seen = useCameraPart(cameraId, ({ picture }) => picture !== undefined);
  if (cameraId === undefined || !seen) return null;
  return <Tools editor={shapeEditorOf(cameraId)} />;
}

function Tools({ editor }: { readonly editor: ShapeEditor }) {
  const tool = useStore(editor.store, toolOf);
  const mayUndo = useStore(editor.store, ({ undo }) => undo.length > 0);
  const mayRedo = useStore(editor.store, ({ redo }) => redo.length > 0);
  const selected = useStore(editor.store, ({ selected }) => selected?.id);
  const choose = (wanted: 'draw-line' | 'draw-zone') => (): void =>
    editor.dispatch({ kind: tool === wanted ? 'cancel' : wanted });
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label="Lines and zones">
      <IconButton
        title="Draw a line"
        shortcut="D"
        size="md"
        variant={tool === 'draw-line' ? 'filled' : 'default'}
        color={tool === 'draw-line' ? 'signal' : 'gray'}
        aria-pressed={tool === 'draw-line'}
        onClick={choose('draw-line')}
      >
        <IconLine size={16} />
      </IconButton>
      <IconButton
        title="Draw a zone"
        shortcut="G"
        size="md"
        variant={tool === 'draw-zone' ? 'filled' : 'default'}
        color={tool === 'draw-zone' ? 'signal' : 'gray'}
        aria-pressed={tool === 'draw-zone'}
        onClick={choose('draw-zone')}
      >
        <IconPolygon size={16} />
      </IconButton>
      <IconButton
        title="Undo"
        shortcut="Ctrl+Z"
        disabled={!mayUndo}
        onClick={() => editor.dispatch({ kind: 'undo' })}
      >
        <IconArrowBackUp size={16} />
      </IconButton>
      <IconButton
        title="Redo"
        shortcut="Ctrl+Shift+Z"
        disabled={!mayRedo}
        onClick={() => editor.dispatch({ kind: 'redo' })}
      >
        <IconArrowForwardUp size={16} />
      </IconButton>
      {selected !== undefined && <SelectedTools key={selected} editor={editor} id={selected} />}
    </Group>
  );
}

function SelectedTools({ editor, id }: { readonly editor: ShapeEditor; readonly id: string }) {
  const kind = useStore(editor.store, ({ shapes }) => findShape(shapes, id)?.kind);
  const name = useStore(editor.store, ({ shapes }) => findShape(shapes, id)?.drawn.name);
  if (kind === undefined || name === undefined) return null;
  const rename = (wanted: string): void => editor.dispatch({ kind: 'rename', id, name: wanted });
  return (
    <>
      <TextInput
        key={name}
        size="xs"
        w={130}
        maxLength={200}
        aria-label={`Name of the ${kind}`}
        defaultValue={name}
        onBlur={({ currentTarget }) => rename(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.value = name;
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {kind === 'line' && (
        <IconButton
          title="Turn the forward direction"
          shortcut="X"
          onClick={() => editor.dispatch({ kind: 'flip' })}
        >
          <IconArrowsExchange size={16} />
        </IconButton>
      )}
      <IconButton
        title={`Delete the ${kind}`}
        shortcut="Del"
        onClick={() => {
          editor.dispatch({ kind: 'select', selection: { id } });
          editor.dispatch({ kind: 'delete' });
        }}
      >
        <IconTrash size={16} />
      </IconButton>
    </>
  );
}
