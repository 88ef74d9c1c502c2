import { Drawer, Group, Stack, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { analysisChoicesSchema } from '../../src-workers/contracts/registry';
import { ConnectionTest } from '../cameras/ConnectionTest';
import { HealthBadge } from '../cameras/HealthBadge';
import { run } from '../commands/run';
import { sourceText } from '../panel/source-text';
import { useCamera } from '../state/console-store';
import { Fact } from '../ui/Fact';
import { SchemaForm } from '../ui/schema-form/SchemaForm';
import { changedFields } from './changed-fields';
import { ClassMapForm } from './ClassMapForm';
import { RecordForm } from './RecordForm';

interface CameraDrawerProps {
  /** Undefined: it is closed. */
  readonly cameraId: string | undefined;
  readonly onClose: () => void;
}

/** All that can be said of one camera. What is changed is in force at once. */
export function CameraDrawer({ cameraId, onClose }: CameraDrawerProps) {
  const { t } = useTranslation();
  const camera = useCamera(cameraId);
  return (
    <Drawer
      opened={camera !== undefined}
      onClose={onClose}
      position="right"
      size={460}
      lockScroll={false}
      title={
        <Group gap="sm">
          {camera?.name}
          {camera && <HealthBadge health={camera.health} />}
        </Group>
      }
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      {camera && (
        <Tabs defaultValue="record" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="record">{t('Record')}</Tabs.Tab>
            <Tabs.Tab value="source">{t('Source')}</Tabs.Tab>
            <Tabs.Tab value="analysis">{t('Analysis')}</Tabs.Tab>
            <Tabs.Tab value="classes">{t('Classes')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="record">
            <RecordForm key={camera.id} camera={camera} />
          </Tabs.Panel>
          <Tabs.Panel value="source">
            <Stack gap="md">
              <dl style={{ margin: 0 }}>
                <Fact name={t('Address')}>
                  <span className="selectable">{sourceText(camera.source)}</span>
                </Fact>
                <Fact name={t('Picture')}>
                  {camera.picture
                    ? `${camera.picture.width} × ${camera.picture.height}`
                    : t('not seen yet')}
                </Fact>
              </dl>
              <ConnectionTest key={camera.id} ask={() => ({ cameraId: camera.id })} />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="analysis">
            <Text size="sm" c="dimmed" mb="sm">
              {camera.source.kind === 'file'
                ? t(
                    'In force at once; a recording is counted again, or analysed again where it has to be.',
                  )
                : t('In force at once; what was counted stays.')}
            </Text>
            <SchemaForm
              schema={analysisChoicesSchema}
              value={camera.analysisChoices}
              onChange={(next) =>
                void run({
                  kind: 'set-analysis-choices',
                  cameraId: camera.id,
                  choices: changedFields(camera.analysisChoices, next),
                })
              }
            />
          </Tabs.Panel>
          <Tabs.Panel value="classes">
            <ClassMapForm camera={camera} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Drawer>
  );
}
