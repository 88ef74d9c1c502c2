import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useView } from '../state/view-store';
import { showSettings } from '../state/view-actions';
import { Page } from '../ui/Page';
import { ApplicationTab } from './ApplicationTab';
import { CameraRegistry } from './CameraRegistry';
import { ModelsTab } from './models/ModelsTab';
import { ProjectTab } from './ProjectTab';

/** In the order of the tabs; `value` is remembered. */
const tabs: readonly {
  readonly value: string;
  readonly title: string;
  readonly Content: () => React.ReactNode;
}[] = [
  { value: 'cameras', title: 'Cameras', Content: CameraRegistry },
  { value: 'models', title: 'Detectors', Content: ModelsTab },
  { value: 'project', title: 'Project', Content: ProjectTab },
  { value: 'application', title: 'Application', Content: ApplicationTab },
];

/** Everything that is set: of the cameras, of the project, of this installation. */
export function SettingsPage() {
  const { t } = useTranslation();
  const wanted = useView(({ settingsTab }) => settingsTab);
  const shown = tabs.find(({ value }) => value === wanted) ?? tabs[0];
  return (
    <Page title={t('Settings')}>
      <Tabs
        value={shown?.value ?? null}
        onChange={(value) => value !== null && showSettings(value)}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabs.map(({ value, title }) => (
            <Tabs.Tab key={value} value={value}>
              {t(title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value, Content }) => (
          <Tabs.Panel key={value} value={value}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
