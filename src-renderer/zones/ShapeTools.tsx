import { Group } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLine,
  IconPolygon,
  IconRoute,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useCameraPart } from '../state/console-store';
import { useView } from '../state/view-store';
import { IconButton } from '../ui/IconButton';
import type { ShapeEditor } from './shape-editor';
import { shapeEditorOf } from './shape-editors';
import { ShapeMenu } from './ShapeMenu';
import { toolOf } from './view-sync';

/** What is done with lines and zones of the selected camera. */
export function ShapeTools() {
  const cameraId = useView((view) => view.selectedCameraId);
  // Nothing can be drawn on a picture that nobody has seen.
  const seen = useCameraPart(cameraId, ({ picture }) => picture !== undefined);
  if (cameraId === undefined || !seen) return null;
  return <Tools cameraId={cameraId} editor={shapeEditorOf(cameraId)} />;
}

function Tools({ cameraId, editor }: { readonly cameraId: string; readonly editor: ShapeEditor }) {
  const { t } = useTranslation();
  const tool = useStore(editor.store, toolOf);
  const mayUndo = useStore(editor.store, ({ undo }) => undo.length > 0);
  const mayRedo = useStore(editor.store, ({ redo }) => redo.length > 0);
  const choose = (wanted: 'draw-line' | 'draw-zone' | 'draw-flow') => (): void =>
    editor.dispatch({ kind: tool === wanted ? 'cancel' : wanted });
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('Lines, zones and flows')}>
      <IconButton
        title={t('Draw a line')}
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
        title={t('Draw a zone')}
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
        title={t('Draw a flow')}
        shortcut="W"
        size="md"
        variant={tool === 'draw-flow' ? 'filled' : 'default'}
        color={tool === 'draw-flow' ? 'signal' : 'gray'}
        aria-pressed={tool === 'draw-flow'}
        onClick={choose('draw-flow')}
      >
        <IconRoute size={16} />
      </IconButton>
      <IconButton
        title={t('Undo')}
        shortcut="Ctrl+Z"
        disabled={!mayUndo}
        onClick={() => editor.dispatch({ kind: 'undo' })}
      >
        <IconArrowBackUp size={16} />
      </IconButton>
      <IconButton
        title={t('Redo')}
        shortcut="Ctrl+Shift+Z"
        disabled={!mayRedo}
        onClick={() => editor.dispatch({ kind: 'redo' })}
      >
        <IconArrowForwardUp size={16} />
      </IconButton>
      <ShapeMenu cameraId={cameraId} editor={editor} />
    </Group>
  );
}
