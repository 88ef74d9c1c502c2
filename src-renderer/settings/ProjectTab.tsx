import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleState } from '../../src-workers/contracts/console-state';
import { run } from '../commands/run';
import { useConsole } from '../state/console-store';
import { Card } from '../ui/Card';
import { Fact } from '../ui/Fact';
import { BackupCard } from './KeepingCards';
import { PrivacyCard } from './PrivacyCard';
import classes from './SettingsPage.module.css';
import { folderOf, timeZones } from './project-choices';

/** What concerns the whole project: its file, its site, its clock and its units. */
export function ProjectTab() {
  const { t } = useTranslation();
  const project = useConsole(({ state }) => state?.project);
  if (!project) return null;
  return (
    <div className={classes['cards']}>
      <Card title={t('Site')}>
        <SiteForm key={project.path} project={project} />
      </Card>
      <Card
        title={t('Project file')}
        aside={
          <Group gap={6}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void run({ kind: 'choose-project' })}
            >
              {t('Open…')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void run({ kind: 'save-project-as' })}
            >
              {t('Save as…')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void run({ kind: 'show-folder', path: folderOf(project.path) })}
            >
              {t('Show folder')}
            </Button>
          </Group>
        }
      >
        <dl className={classes['facts']}>
          <Fact name={t('Name')}>{project.name}</Fact>
          <Fact name={t('File')}>
            <span className="selectable">{project.path}</span>
          </Fact>
          <Fact name={t('Saved')}>{t('by itself, after every change')}</Fact>
        </dl>
      </Card>
      <PrivacyCard blurred={project.blurPictures} />
      <BackupCard />
    </div>
  );
}

function SiteForm({ project }: { readonly project: ConsoleState['project'] }) {
  const { t } = useTranslation();
  const [site, setSite] = useState(project.site);
  const told = () => {
    if (site !== project.site) void run({ kind: 'set-project-facts', site });
  };
  return (
    <Stack gap="md">
      <TextInput
        label={t('Site')}
        description={t('Stands in every report.')}
        placeholder={t('such as Mill Lane')}
        maxLength={200}
        value={site}
        onChange={({ currentTarget: { value } }) => setSite(value)}
        onBlur={told}
        onKeyDown={({ key }) => key === 'Enter' && told()}
      />
      <Select
        label={t('Time zone')}
        description={t(
          'Of bins, reports and the clock. With another one recordings are counted again, and counts of live cameras begin anew.',
        )}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('There is no such time zone')}
        limit={200}
        data={[...timeZones(project.timeZone)]}
        value={project.timeZone}
        onChange={(timeZone) => {
          if (timeZone) void run({ kind: 'set-project-facts', timeZone });
        }}
      />
      <Choice
        label={t('Speeds')}
        value={project.speedUnit}
        data={[
          { value: 'kmh', label: 'km/h' },
          { value: 'mph', label: 'mph' },
        ]}
        onChange={(speedUnit) => void run({ kind: 'set-project-facts', speedUnit })}
      />
      <Choice
        label={t('Traffic keeps to the')}
        value={project.trafficSide}
        data={[
          { value: 'right', label: t('right') },
          { value: 'left', label: t('left') },
        ]}
        onChange={(trafficSide) => void run({ kind: 'set-project-facts', trafficSide })}
      />
    </Stack>
  );
}

function Choice<Value extends string>({
  label,
  value,
  data,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly data: { value: Value; label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <SegmentedControl aria-label={label} data={data} value={value} onChange={onChange} />
    </div>
  );
}
