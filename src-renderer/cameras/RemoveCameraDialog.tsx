import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { run, usePending } from '../commands/run';
import { useCameraPart } from '../state/console-store';
import { closeDialog } from '../state/dialog-store';

export function RemoveCameraDialog({ cameraId }: { readonly cameraId: string }) {
  const { t } = useTranslation();
  const name = useCameraPart(cameraId, (camera) => camera.name);
  const kind = useCameraPart(cameraId, ({ source }) => source.kind);
  const [removing, start] = usePending();
  if (name === undefined) return null;
  const remove = async () => {
    await run({ kind: 'remove-camera', cameraId });
    closeDialog();
  };
  const kept = kind === 'file' ? ` ${t('The video itself stays where it is.')}` : '';
  return (
    <Modal opened onClose={closeDialog} title={t('Remove {{name}}?', { name })} size="sm">
      <Text size="sm" c="dimmed" mb="md">
        {t('Its lines, zones and counts leave the project. Export them first if you need them.')}
        {kept}
      </Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" data-autofocus onClick={closeDialog}>
          {t('Keep it')}
        </Button>
        <Button color="red.8" loading={removing} onClick={() => start(remove)}>
          {t('Remove')}
        </Button>
      </Group>
    </Modal>
  );
}
