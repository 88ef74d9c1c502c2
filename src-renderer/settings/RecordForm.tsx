import {
  Button,
  Group,
  SegmentedControl,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { serviceChoices } from '../cameras/camera-health';
import { run } from '../commands/run';
import { useConsole } from '../state/console-store';
import { openDialog } from '../state/dialog-store';
import { showCamera } from '../state/view-actions';
import { tagsOf } from './registry-rows';

/** Name, service, tags and notes of a camera: told when a field is left. */
export function RecordForm({ camera }: { readonly camera: CameraState }) {
  const { t } = useTranslation();
  const { id: cameraId, service } = camera;
  const cameras = useConsole(({ state }) => state?.cameras);
  const [name, setName] = useState(camera.name);
  const [notes, setNotes] = useState(camera.notes ?? '');
  const rename = () => {
    if (name.trim() === '') setName(camera.name);
    else if (name.trim() !== camera.name) {
      void run({ kind: 'rename-camera', cameraId, name: name.trim() });
    }
  };
  return (
    <Stack gap="md">
      <TextInput
        label={t('Name')}
        maxLength={200}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
        onBlur={rename}
        onKeyDown={({ key }) => key === 'Enter' && rename()}
      />
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('Service')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={t('Service')}
          data={[...serviceChoices()]}
          value={service}
          onChange={(value) => void run({ kind: 'set-camera-record', cameraId, service: value })}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {service === 'active'
            ? t('Pictures are decoded and analysed.')
            : t('Nothing is decoded or analysed; what was counted stays.')}
        </Text>
      </div>
      <TagsInput
        label={t('Tags')}
        description={t('Words to find it by; Enter adds one.')}
        placeholder={camera.tags.length === 0 ? t('north, ring road…') : ''}
        maxTags={20}
        data={[...tagsOf(cameras ?? [])]}
        value={[...camera.tags]}
        onChange={(tags) =>
          void run({
            kind: 'set-camera-record',
            cameraId,
            tags: tags.map((tag) => tag.trim().slice(0, 50)).filter((tag) => tag !== ''),
          })
        }
      />
      <Textarea
        label={t('Notes')}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={5000}
        value={notes}
        onChange={({ currentTarget: { value } }) => setNotes(value)}
        onBlur={() => {
          if (notes !== (camera.notes ?? ''))
            void run({ kind: 'set-camera-record', cameraId, notes });
        }}
      />
      <Group>
        <Button variant="default" onClick={() => showCamera(cameraId)}>
          {t('Show the picture')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          ml="auto"
          onClick={() => openDialog({ kind: 'remove-camera', cameraId })}
        >
          {t('Remove camera…')}
        </Button>
      </Group>
    </Stack>
  );
}
