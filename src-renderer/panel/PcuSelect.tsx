import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { run } from '../commands/run';
import { useConsole } from '../state/console-store';

interface PcuSelectProps {
  readonly cameraId: string;
  /** Id of the profile; absent: none is chosen. */
  readonly chosen: string | undefined;
}

/** With which factors vehicles become passenger car units; what is counted stays as it is. */
export const PcuSelect = memo(function PcuSelect({ cameraId, chosen }: PcuSelectProps) {
  const { t } = useTranslation();
  const profiles = useConsole(({ state }) => state?.pcuProfiles) ?? [];
  const profile = profiles.find(({ id }) => id === chosen);
  return (
    <NativeSelect
      size="xs"
      w={248}
      miw={0}
      aria-label={t('PCU profile')}
      title={
        profile
          ? t('{{source}}. Taken for: {{mapping}}', {
              source: profile.source,
              mapping: profile.mapping,
            })
          : t('Passenger car units: choose a profile to count in them')
      }
      value={chosen ?? ''}
      data={[
        { value: '', label: t('No PCU') },
        ...profiles.map(({ id, title }) => ({ value: id, label: `PCU: ${title}` })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        void run({ kind: 'set-pcu-profile', cameraId, profile: value === '' ? null : value })
      }
    />
  );
});
