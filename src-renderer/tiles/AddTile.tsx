import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseVideos } from '../commands/open-videos';
import { usePending } from '../commands/run';
import { openDialog } from '../state/dialog-store';
import classes from './AddTile.module.css';

/** A free place in the grid. */
export function AddTile() {
  const { t } = useTranslation();
  const [choosing, choose] = usePending();
  return (
    <div className={classes['place']}>
      <Button variant="subtle" color="gray" loading={choosing} onClick={() => choose(chooseVideos)}>
        {t('Open video…')}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => openDialog({ kind: 'add-camera' })}>
        {t('Add camera…')}
      </Button>
    </div>
  );
}
