import { Group, PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CameraForm, CameraFormErrors } from './camera-request';

export interface CameraFieldsProps {
  readonly form: CameraForm;
  readonly errors: CameraFormErrors;
  readonly onChange: (part: Partial<CameraForm>) => void;
}

export function StreamFields({ form, errors, onChange }: CameraFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('Address')}
        description={t('RTSP, RTMP, HTTP or HLS')}
        placeholder="rtsp://192.168.1.20:554/stream1"
        data-autofocus
        spellCheck={false}
        autoComplete="off"
        maxLength={2000}
        error={errors.url}
        value={form.url}
        onChange={(event) => onChange({ url: event.currentTarget.value })}
      />
      <Group grow gap="sm">
        <TextInput
          label={t('User')}
          placeholder={t('if it asks for one')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={form.user}
          onChange={(event) => onChange({ user: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('Password')}
          autoComplete="off"
          maxLength={200}
          value={form.password}
          onChange={(event) => onChange({ password: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
