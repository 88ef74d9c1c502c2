import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconCirclePlus,
  IconPlayerPlay,
  IconTag,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { currentBin, toBeChecked } from './current-bin';
import { jumpTo, mayJump } from './jump';
import type { ProofSession } from './proof-session';
import classes from './StripMenus.module.css';
import type { StripMode } from './strip-view';

interface MarkMenuProps {
  readonly session: ProofSession;
  readonly mode: Extract<StripMode, { kind: 'menu' }>;
}

const Key = ({ children }: { readonly children: string }) => (
  <kbd className={classes['key']}>{children}</kbd>
);

/** Everything that the keys can do with a mark or a place. */
export function MarkMenu({ session, mode }: MarkMenuProps) {
  const { t } = useTranslation();
  const { at, markId } = mode;
  const mark = useStore(session.store, () => session.markOf(markId));
  const undoable = useStore(session.store, (state) => state.undoable);
  const bin = useStore(session.store, ({ view, contents }) => currentBin(view, contents));
  const deleted = mark?.correction?.kind === 'delete';
  return (
    <Menu.Dropdown>
      {mayJump(session.cameraId) && (
        <Menu.Item
          leftSection={<IconPlayerPlay size={15} />}
          rightSection={mark && <Key>Enter</Key>}
          onClick={() => jumpTo(session.cameraId, (mark ?? at).mediaTimeMs)}
        >
          {t('Play from here')}
        </Menu.Item>
      )}
      {mark && (
        <>
          <Menu.Item
            leftSection={<IconTag size={15} />}
            rightSection={<Key>C</Key>}
            onClick={() => session.dispatch({ kind: 'choose-class', markId: mark.id })}
          >
            {t('Change the class…')}
          </Menu.Item>
          {!deleted && (
            <Menu.Item
              leftSection={<IconTrash size={15} />}
              rightSection={<Key>Del</Key>}
              onClick={() => session.edit({ kind: 'delete', mark })}
            >
              {t('Delete: nobody crossed')}
            </Menu.Item>
          )}
          {mark.correction && mark.crossing && (
            <Menu.Item
              leftSection={<IconX size={15} />}
              onClick={() => session.edit({ kind: 'withdraw', mark })}
            >
              {t('Withdraw the correction')}
            </Menu.Item>
          )}
        </>
      )}
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconCirclePlus size={15} />}
        rightSection={<Key>A</Key>}
        onClick={() => session.dispatch({ kind: 'place', at })}
      >
        {t('Add a missed crossing here…')}
      </Menu.Item>
      {bin && (
        <Menu.Item
          leftSection={<IconCheck size={15} />}
          rightSection={<Key>K</Key>}
          onClick={() => session.checkBin(bin)}
        >
          {toBeChecked(bin, session.state.contents)
            ? t('This bin is checked')
            : t('This bin is not checked')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconArrowBackUp size={15} />}
        rightSection={<Key>U</Key>}
        disabled={!undoable}
        onClick={() => session.undo()}
      >
        {t('Take the last correction back')}
      </Menu.Item>
    </Menu.Dropdown>
  );
}
