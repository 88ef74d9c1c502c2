import { Button, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { run, usePending } from '../commands/run';
import { Card } from '../ui/Card';
import classes from './SettingsPage.module.css';

/** Whether people and number plates may be known by the pictures that are kept. */
export function PrivacyCard({ blurred }: { readonly blurred: boolean }) {
  const { t } = useTranslation();
  const [pending, start] = usePending();
  return (
    <Card title={t('Privacy')}>
      <Stack gap="md">
        <Switch
          label={t('Blur faces and number plates')}
          description={t(
            'In every picture that is kept from now on: those of crossings and proof strips, and so in backups and exports. Nothing is looked for: all of a picture loses what is smaller than a letter of a number plate. Live pictures and your recordings stay as they are.',
          )}
          checked={blurred}
          onChange={({ currentTarget: { checked } }) =>
            void run({ kind: 'set-project-facts', blurPictures: checked })
          }
        />
        <p className={classes['words']}>
          {t(
            'Pictures that were kept before stay as they were. They can be removed: recordings then make theirs anew with this setting, in the background; those of live cameras are gone.',
          )}
        </p>
        <div>
          <Button
            size="compact-sm"
            variant="default"
            loading={pending}
            onClick={() => start(() => run({ kind: 'remake-pictures' }))}
          >
            {t('Remove and make anew')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
