import { Button, Group } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconRotate, IconX } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnalysisAction } from '../../src-workers/contracts/console-command';
import type { CameraActivity } from '../../src-workers/contracts/console-state';
import { run, usePending } from '../commands/run';
import { IconButton } from '../ui/IconButton';

interface Offer {
  readonly action: AnalysisAction;
  readonly title: string;
  readonly icon: ReactNode;
  /** The one thing that the state asks for: a button with its word. */
  readonly foremost?: true;
}

const pause: Offer = {
  action: 'pause',
  title: 'Pause the analysis',
  icon: <IconPlayerPause size={15} />,
};
const resume: Offer = {
  action: 'resume',
  title: 'Resume',
  icon: <IconPlayerPlay size={15} />,
  foremost: true,
};
const cancel: Offer = { action: 'cancel', title: 'Cancel the analysis', icon: <IconX size={15} /> };
const again: Offer = {
  action: 'restart',
  title: 'Analyse again from the start',
  icon: <IconRotate size={15} />,
};

const offers: Readonly<Partial<Record<CameraActivity['kind'], readonly Offer[]>>> = {
  analysing: [pause, cancel],
  paused: [resume, cancel],
  interrupted: [resume, again],
  analysed: [again],
};

interface FileActionsProps {
  readonly cameraId: string;
  /** Of its activity: progress does not change what can be done. */
  readonly kind: CameraActivity['kind'];
}

/** What can be done with the analysis of a file. */
export const FileActions = memo(function FileActions({ cameraId, kind }: FileActionsProps) {
  const { t } = useTranslation();
  const [pending, start] = usePending();
  const offered = offers[kind];
  if (!offered) return null;
  return (
    <Group gap={2} wrap="nowrap" flex="none">
      {offered.map(({ action, title, icon, foremost }) => {
        const act = () => start(() => run({ kind: 'control-analysis', cameraId, action }));
        return foremost ? (
          <Button
            key={action}
            size="compact-xs"
            variant="filled"
            leftSection={icon}
            loading={pending}
            onClick={act}
          >
            {t(title)}
          </Button>
        ) : (
          <IconButton key={action} title={t(title)} size="sm" disabled={pending} onClick={act}>
            {icon}
          </IconButton>
        );
      })}
    </Group>
  );
});
