import { Button, Group, Select } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UsbCamera } from '../../src-workers/contracts/console-command';
import { run } from '../commands/run';
import type { CameraFieldsProps } from './StreamFields';

export function UsbFields({ form, errors, onChange }: CameraFieldsProps) {
  const { t } = useTranslation();
  const [cameras, setCameras] = useState<readonly UsbCamera[]>();
  const [looking, setLooking] = useState(true);
  const look = useCallback(async () => {
    setLooking(true);
    setCameras((await run({ kind: 'list-usb-cameras' })) ?? []);
    setLooking(false);
  }, []);
  useEffect(() => void look(), [look]);
  const none = cameras?.length === 0;
  return (
    <Group align="flex-end" gap="sm" wrap="nowrap">
      <Select
        flex={1}
        label={t('Camera')}
        description={none ? t('None was found. Plug one in, then look again.') : ' '}
        placeholder={looking ? t('Looking…') : t('Choose a camera')}
        data={(cameras ?? []).map(({ device, label }) => ({
          value: device,
          label: label === device ? label : `${label} (${device})`,
        }))}
        disabled={looking || none}
        error={errors.device}
        value={form.device === '' ? null : form.device}
        onChange={(device) => onChange({ device: device ?? '' })}
        comboboxProps={{ withinPortal: true }}
      />
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} />}
        loading={looking}
        onClick={() => void look()}
      >
        {t('Look again')}
      </Button>
    </Group>
  );
}
