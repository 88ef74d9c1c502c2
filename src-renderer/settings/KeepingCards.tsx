import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { exportBackup, exportSupportBundle, importBackup } from '../commands/keeping';
import { usePending } from '../commands/run';
import { Card } from '../ui/Card';
import classes from './SettingsPage.module.css';

/** The project as one file, and back. */
export function BackupCard() {
  const { t } = useTranslation();
  const [pending, start] = usePending();
  return (
    <Card
      title={t('Backup')}
      aside={
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant="default"
            loading={pending}
            onClick={() => start(exportBackup)}
          >
            {t('Back up…')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={pending}
            onClick={() => start(importBackup)}
          >
            {t('Restore…')}
          </Button>
        </Group>
      }
    >
      <p className={classes['words']}>
        {t(
          'One file with the project, what was detected and counted, the proof strips and every correction. The videos and the passwords are not in it.',
        )}
      </p>
      <p className={classes['words']}>
        {t(
          'Restoring makes a project of its own beside the backup and opens it; the one that is open stays as it is.',
        )}
      </p>
    </Card>
  );
}

/** For whoever helps. */
export function SupportCard() {
  const { t } = useTranslation();
  const [pending, start] = usePending();
  return (
    <Card
      title={t('When something goes wrong')}
      aside={
        <Button
          size="compact-sm"
          variant="default"
          loading={pending}
          onClick={() => start(exportSupportBundle)}
        >
          {t('Support bundle…')}
        </Button>
      }
    >
      <p className={classes['words']}>
        {t(
          'A ZIP file with versions, this machine, the settings, what the cameras do and the logs. It holds no password, no picture and no count journal, and goes nowhere by itself.',
        )}
      </p>
    </Card>
  );
}
