import { Group, Menu, NativeSelect } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconChevronDown,
  IconChevronsRight,
  IconCirclePlus,
  IconDownload,
  IconTable,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { DrawnLine } from '../../src-workers/contracts/console-state';
import { notifyError } from '../ui/notify';
import { IconButton } from '../ui/IconButton';
import { BinVerdictButton } from './BinVerdictButton';
import type { MarkHeadings } from './paint-marks';
import classes from './ProofHead.module.css';
import type { ProofSession } from './proof-session';
import { chooseLine, enlargeProof, showAs, toggleProof, useProofView } from './proof-view-store';
import { saveMarks, saveStripPicture } from './save-strip';
import { ShownRange } from './ShownRange';

interface ProofHeadProps {
  readonly session: ProofSession;
  readonly camera: string;
  readonly lines: readonly DrawnLine[];
  readonly line: DrawnLine;
  readonly headings: MarkHeadings;
  readonly timeZone: string;
}

/** Which line it is, what one sees, how far it was checked, and what one can do. */
export function ProofHead({ session, camera, lines, line, headings, timeZone }: ProofHeadProps) {
  const { t } = useTranslation();
  const enlarged = useProofView((view) => view.enlarged);
  const table = useProofView((view) => view.shows === 'table');
  const undoable = useStore(session.store, (state) => state.undoable);
  const aiming = useStore(session.store, ({ view }) => view.mode.kind === 'aiming');
  const growing = useStore(session.store, (state) => state.growing);
  const following = useStore(session.store, ({ view }) => view.following);
  const names = { camera, line: line.name, timeZone };
  return (
    <header className={classes['head']}>
      <h2 className={classes['title']}>
        <span>{t('Proof')}</span>·<span className={classes['camera']}>{camera}</span>·
        {lines.length > 1 ? (
          <NativeSelect
            size="xs"
            variant="filled"
            aria-label={t('Line of the strip')}
            data={lines.map(({ id, name }) => ({ value: id, label: name }))}
            value={line.id}
            onChange={({ currentTarget }) => chooseLine(session.cameraId, currentTarget.value)}
          />
        ) : (
          <span className={classes['camera']}>{t('line “{{name}}”', { name: line.name })}</span>
        )}
      </h2>
      <span className={classes['about']}>
        <ShownRange session={session} timeZone={timeZone} />
        {t('one column a frame')} · {t('every shape is a road user, every mark a count')}
      </span>
      <BinVerdictButton session={session} timeZone={timeZone} />
      <Group gap={2} wrap="nowrap" flex="none">
        {growing && (
          <IconButton
            title={following ? t('Follows the newest') : t('Follow the newest')}
            shortcut="End"
            variant={following ? 'light' : 'subtle'}
            color={following ? 'signal' : 'gray'}
            aria-pressed={following}
            onClick={() => session.dispatch({ kind: 'follow', following: !following })}
          >
            <IconChevronsRight size={16} />
          </IconButton>
        )}
        <IconButton
          title={t('Add a missed crossing')}
          shortcut="A"
          variant={aiming ? 'filled' : 'subtle'}
          color={aiming ? 'signal' : 'gray'}
          aria-pressed={aiming}
          onClick={() => session.dispatch(aiming ? { kind: 'cancel' } : { kind: 'aim' })}
        >
          <IconCirclePlus size={16} />
        </IconButton>
        <IconButton
          title={t('Take the last correction back')}
          shortcut="U"
          disabled={!undoable}
          onClick={() => session.undo()}
        >
          <IconArrowBackUp size={16} />
        </IconButton>
        {!enlarged && (
          <IconButton
            title={table ? t('Show the strip') : t('Show the marks as a table')}
            variant={table ? 'light' : 'subtle'}
            color={table ? 'signal' : 'gray'}
            aria-pressed={table}
            onClick={() => showAs(table ? 'strip' : 'table')}
          >
            <IconTable size={16} />
          </IconButton>
        )}
        <Menu position="bottom-end" shadow="lg">
          <Menu.Target>
            <IconButton title={t('Save the strip')} onClick={() => {}}>
              <IconDownload size={16} />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              onClick={() => void saveStripPicture(session, headings, names).catch(notifyError)}
            >
              {t('What is seen as PNG…')}
            </Menu.Item>
            <Menu.Item onClick={() => void saveMarks(session, names).catch(notifyError)}>
              {t('All marks as CSV…')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <IconButton
          title={enlarged ? t('Back to the grid') : t('Enlarge for checking')}
          aria-pressed={enlarged}
          onClick={() => enlargeProof(!enlarged)}
        >
          {enlarged ? <IconArrowsMinimize size={16} /> : <IconArrowsMaximize size={16} />}
        </IconButton>
        <IconButton title={t('Hide the proof strip')} shortcut="P" onClick={toggleProof}>
          <IconChevronDown size={16} />
        </IconButton>
      </Group>
    </header>
  );
}
