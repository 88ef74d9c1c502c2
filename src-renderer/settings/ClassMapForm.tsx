import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { roadUserClasses } from '../../src-workers/domain/detection/road-user';
import { run } from '../commands/run';
import table from '../ui/Table.module.css';
import { changedClassMap } from './class-map-change';

/** What each class of the camera's model counts as. */
export function ClassMapForm({ camera }: { readonly camera: CameraState }) {
  const { t } = useTranslation();
  const { id: cameraId, detector, classMap, detections } = camera;
  const { modelClasses } = detector ?? {};
  if (detections !== undefined) {
    return (
      <Text size="sm" c="dimmed">
        {t('Its road users come from a file of detections, which has classes of its own.')}
      </Text>
    );
  }
  if (!detector || !modelClasses) {
    return (
      <Text size="sm" c="dimmed">
        {t('The classes are known as soon as the camera was analysed.')}
      </Text>
    );
  }
  const choices = [
    { value: 'ignored', label: t('not counted') },
    ...roadUserClasses.map((value) => ({ value, label: t(value) })),
  ];
  return (
    <>
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('What “{{model}}” sees, and what it counts as here.', { model: detector.title })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          disabled={classMap === undefined}
          onClick={() => void run({ kind: 'set-class-map', cameraId, classMap: null })}
        >
          {t('As the model has it')}
        </Button>
      </Group>
      <div className={table['frame']}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{t('Class of the model')}</th>
              <th scope="col">{t('Counts as')}</th>
            </tr>
          </thead>
          <tbody>
            {modelClasses.map(({ name, countsAs }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('{{name}} counts as', { name })}
                    data={choices}
                    value={classMap?.[name] ?? countsAs ?? 'ignored'}
                    onChange={({ currentTarget: { value } }) =>
                      void run({
                        kind: 'set-class-map',
                        cameraId,
                        classMap: changedClassMap(classMap, name, value),
                      })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
