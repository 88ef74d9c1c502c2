import {
  Alert,
  Button,
  Group,
  Modal,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isFailure, type FailureData } from '../../src-workers/contracts/errors';
import { send } from '../bridge/bridge';
import { closeDialog } from '../state/dialog-store';
import { showCamera } from '../state/view-actions';
import { notifyError } from '../ui/notify';
import {
  cameraFormErrors,
  cameraRequest,
  connectionRequest,
  emptyCameraForm,
  type CameraForm,
  type CameraFormErrors,
} from './camera-request';
import { ConnectionTest } from './ConnectionTest';
import { StreamFields } from './StreamFields';
import { engineSentence, originalOf } from '../language/engine/engine-sentence';
import { UsbFields } from './UsbFields';

const kinds = [
  { value: 'url', label: 'Network stream' },
  { value: 'usb', label: 'USB camera' },
];

export function AddCameraDialog() {
  const { t } = useTranslation();
  const [form, setForm] = useState(emptyCameraForm);
  const [errors, setErrors] = useState<CameraFormErrors>({});
  const [failure, setFailure] = useState<FailureData>();
  const [adding, setAdding] = useState(false);

  const change = (part: Partial<CameraForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setErrors({});
    setFailure(undefined);
  };
  const add = async () => {
    const found = cameraFormErrors(form);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setAdding(true);
    setFailure(undefined);
    try {
      const { cameraId } = await send(cameraRequest(form));
      closeDialog();
      showCamera(cameraId);
    } catch (error) {
      if (isFailure(error)) setFailure(error.toData());
      else notifyError(error);
      setAdding(false);
    }
  };
  const askForTest = () => {
    const found = cameraFormErrors(form);
    setErrors(found);
    return Object.keys(found).length > 0 ? undefined : connectionRequest(form);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };

  return (
    <Modal opened onClose={closeDialog} title={t('Add camera')} size="md">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            fullWidth
            aria-label={t('Kind of camera')}
            data={kinds.map(({ value, label }) => ({ value, label: t(label) }))}
            value={form.kind}
            onChange={(value) => change({ kind: value === 'usb' ? 'usb' : 'url' })}
          />
          {form.kind === 'url' ? (
            <StreamFields form={form} errors={errors} onChange={change} />
          ) : (
            <UsbFields form={form} errors={errors} onChange={change} />
          )}
          <TextInput
            label={t('Name')}
            placeholder={t('As on your plan, for example A4 km 12.3')}
            maxLength={200}
            value={form.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          {/* Another source has another picture. */}
          <ConnectionTest key={JSON.stringify({ ...form, name: '' })} ask={askForTest} />
          {failure && (
            <Alert color="red" variant="outline" role="alert" p="sm">
              <Text size="sm" title={originalOf(failure)}>
                {engineSentence(failure)}
              </Text>
              <Text size="xs" c="dimmed">
                {failure.code}
              </Text>
            </Alert>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={closeDialog}>
              {t('Cancel')}
            </Button>
            <Button type="submit" loading={adding}>
              {t('Add camera')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
