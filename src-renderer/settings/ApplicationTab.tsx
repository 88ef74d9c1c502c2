import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { preferencesSchema } from '../../src-workers/contracts/preferences';
import type { DataFolders } from '../../src-workers/contracts/registry';
import { run } from '../commands/run';
import { bytesText } from '../format/figures';
import { detectorText } from '../frame/detector-text';
import { useConsole } from '../state/console-store';
import { openDialog } from '../state/dialog-store';
import { Card } from '../ui/Card';
import { Fact } from '../ui/Fact';
import { SchemaForm } from '../ui/schema-form/SchemaForm';
import { changedFields } from './changed-fields';
import { SupportCard } from './KeepingCards';
import { licences } from './licences';
import classes from './SettingsPage.module.css';

/** What a person wants of this installation, and what it is made of. */
export function ApplicationTab() {
  const { t } = useTranslation();
  const preferences = useConsole(({ state }) => state?.preferences);
  if (!preferences) return null;
  return (
    <div className={classes['cards']}>
      <Card title={t('Preferences')}>
        <SchemaForm
          schema={preferencesSchema}
          value={preferences}
          onChange={(next) =>
            void run({ kind: 'set-preferences', preferences: changedFields(preferences, next) })
          }
        />
      </Card>
      <DataFoldersCard />
      <MachineCard />
      <SupportCard />
      <Card
        title={t('Keyboard')}
        aside={
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => openDialog({ kind: 'keyboard' })}
          >
            {t('Show the keys')}
          </Button>
        }
      >
        <p className={classes['words']}>{t('Everything the mouse can do the keyboard can.')}</p>
      </Card>
      <Card title={t('Licences of what Roadglass is made of')}>
        <dl className={classes['facts']}>
          {licences.map(({ part, licence }) => (
            <Fact key={part} name={part}>
              {licence}
            </Fact>
          ))}
        </dl>
      </Card>
    </div>
  );
}

function DataFoldersCard() {
  const { t } = useTranslation();
  const [folders, setFolders] = useState<DataFolders>();
  useEffect(() => {
    void run({ kind: 'get-data-folders' }).then((answer) => answer && setFolders(answer));
  }, []);
  const show = (path: string | undefined) => () => {
    if (path !== undefined) void run({ kind: 'show-folder', path });
  };
  return (
    <Card
      title={t('Data')}
      aside={
        <Group gap={6}>
          <Button size="compact-sm" variant="default" onClick={show(folders?.data)}>
            {t('Show folder')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={show(folders?.logs)}>
            {t('Show logs')}
          </Button>
        </Group>
      }
    >
      <dl className={classes['facts']}>
        <Fact name={t('Folder')}>
          <span className="selectable">{folders?.data}</span>
        </Fact>
        <Fact name={t('Logs')}>
          <span className="selectable">{folders?.logs}</span>
        </Fact>
        <Fact name={t('Size')}>
          {folders?.bytes === undefined ? '–' : bytesText(folders.bytes)}
        </Fact>
      </dl>
    </Card>
  );
}

function MachineCard() {
  const { t } = useTranslation();
  const system = useConsole(({ state }) => state?.system);
  const detector = useConsole(({ state }) => detectorText(state?.cameras ?? []));
  if (!system) return null;
  const workers = system.workers.map(
    ({ name, phase, cameras }) =>
      `${name}: ${t(phase)}, ${cameras === 1 ? t('1 camera') : t('{{count}} cameras', { count: cameras })}`,
  );
  return (
    <Card title={t('This machine')}>
      <dl className={classes['facts']}>
        <Fact name="Roadglass">{system.version}</Fact>
        <Fact name={t('Runs on')}>{system.runtime}</Fact>
        <Fact name="ffmpeg">{system.ffmpegVersion ?? t('not found: no video can be read')}</Fact>
        <Fact name={t('Detector')}>{detector ?? t('none is running')}</Fact>
        <Fact name={t('Analysis processes')}>
          {workers.length === 0 ? t('none is running') : workers.join('; ')}
        </Fact>
      </dl>
    </Card>
  );
}
