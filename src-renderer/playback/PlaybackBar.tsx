import { ActionIcon, Group } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { send } from '../bridge/bridge';
import { useCamera } from '../state/console-store';

/** Plays the recorded video of a camera; nothing for live ones. */
export function PlaybackBar({ cameraId }: { readonly cameraId: string }) {
  const playback = useCamera(cameraId)?.playback;
  if (!playback) return null;
  const { playing } = playback;
  return (
    <Group>
      <ActionIcon
        variant="subtle"
        aria-label={playing ? 'Pause' : 'Play'}
        onClick={() => {
          const action = { kind: playing ? 'pause' : 'play' } as const;
          send({ kind: 'control-playback', cameraId, action }).catch(() => undefined);
        }}
      >
        {playing ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
      </ActionIcon>
    </Group>
  );
}
