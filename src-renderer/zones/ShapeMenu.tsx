import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconClipboard,
  IconCopy,
  IconDots,
  IconFileExport,
  IconFileImport,
  IconScissors,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useConsole } from '../state/console-store';
import { t as say } from '../language/language';
import { notifyDone } from '../ui/notify';
import { clipboard, copySelected, cutSelected, pasteCopied } from './clipboard';
import type { ShapeEditor } from './shape-editor';
import { isEmpty } from './shape-copies';
import { shapeEditorOf } from './shape-editors';
import { drawFromFile, saveToFile } from './shape-files';

interface ShapeMenuProps {
  readonly cameraId: string;
  readonly editor: ShapeEditor;
}

/** What is done with shapes beyond the picture: copied, to other cameras too, saved and read. */
export function ShapeMenu({ cameraId, editor }: ShapeMenuProps) {
  const { t } = useTranslation();
  const selected = useStore(editor.store, ({ selected }) => selected !== undefined);
  const empty = useStore(editor.store, ({ shapes }) => isEmpty(shapes));
  const copied = useStore(clipboard, ({ shapes }) => shapes !== undefined);
  return (
    <Menu position="bottom-end" shadow="md" width={270}>
      <Menu.Target>
        <Tooltip label={t('Copy, save and read shapes')}>
          <ActionIcon
            size="md"
            variant="default"
            color="gray"
            aria-label={t('Copy, save and read shapes')}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} />}
          rightSection="Ctrl+C"
          disabled={!selected}
          onClick={() => void copySelected(editor)}
        >
          {t('Copy the selected shape')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconScissors size={16} />}
          rightSection="Ctrl+X"
          disabled={!selected}
          onClick={() => void cutSelected(editor)}
        >
          {t('Cut the selected shape')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconClipboard size={16} />}
          rightSection="Ctrl+V"
          disabled={!copied}
          onClick={() => void pasteCopied(editor)}
        >
          {t('Paste')}
        </Menu.Item>
        <Menu.Divider />
        <OtherCameras cameraId={cameraId} editor={editor} disabled={empty} />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconFileExport size={16} />}
          disabled={empty}
          onClick={() => void saveToFile(cameraId)}
        >
          {t('Save all shapes to a file…')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileImport size={16} />}
          onClick={() => void drawFromFile(editor)}
        >
          {t('Draw the shapes of a file…')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function OtherCameras({
  cameraId,
  editor,
  disabled,
}: ShapeMenuProps & { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const others = useConsole(
    useShallow(({ state }) =>
      (state?.cameras ?? []).flatMap(({ id, name }) => (id === cameraId ? [] : `${id}\n${name}`)),
    ),
  ).map((each) => each.split('\n') as [id: string, name: string]);
  if (others.length === 0 || disabled)
    return <Menu.Item disabled>{t('Copy all to camera')}</Menu.Item>;
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{t('Copy all to camera')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {others.map(([id, name]) => (
          <Menu.Item key={id} onClick={() => copyAllTo(editor, id, name)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

/** They are added to what is drawn there; that camera can undo it. */
function copyAllTo(from: ShapeEditor, cameraId: string, name: string): void {
  const to = shapeEditorOf(cameraId);
  // Somebody draws there at the moment only if it was this person, who is here now.
  if (to.editing.mode.kind !== 'idle') to.dispatch({ kind: 'cancel' });
  to.dispatch({ kind: 'paste', shapes: from.editing.shapes });
  to.dispatch({ kind: 'select' });
  notifyDone(say('Copied to “{{name}}”.', { name }), {
    title: say('Undo'),
    run: () => to.dispatch({ kind: 'undo' }),
  });
}
