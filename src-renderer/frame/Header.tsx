import { Button } from '@mantine/core';
import { IconPlus, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseVideos } from '../commands/open-videos';
import { usePending } from '../commands/run';
import { useConsole } from '../state/console-store';
import { openDialog } from '../state/dialog-store';
import { Clock } from './Clock';
import classes from './Header.module.css';
import { Mark } from './Mark';
import { NoticeBell } from './NoticeBell';
import { ProjectMenu } from './ProjectMenu';

export function Header() {
  const { t } = useTranslation();
  const [choosing, choose] = usePending();
  return (
    <header className={classes['header']}>
      <Mark size={26} />
      <h1 className={classes['title']}>Roadglass</h1>
      <ProjectMenu />
      <div className={classes['space']} />
      <Button
        variant="default"
        size="sm"
        leftSection={<IconVideo size={16} />}
        loading={choosing}
        onClick={() => choose(chooseVideos)}
      >
        {t('Open video…')}
      </Button>
      <Button
        size="sm"
        leftSection={<IconPlus size={16} />}
        onClick={() => openDialog({ kind: 'add-camera' })}
      >
        {t('Add camera…')}
      </Button>
      <NoticeBell />
      <Clock />
      <LiveMark />
    </header>
  );
}

/** Lit while the pictures of a live camera come in. */
function LiveMark() {
  const { t } = useTranslation();
  const live = useConsole(
    ({ state }) =>
      state?.cameras.some(
        ({ activity }) => activity.kind === 'live' && activity.phase === 'running',
      ) ?? false,
  );
  if (!live) return null;
  return (
    <span className={classes['live']} role="status" aria-label={t('A live camera is running')}>
      {t('LIVE')}
    </span>
  );
}
