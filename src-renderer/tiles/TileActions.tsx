import { Menu } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconCopy,
  IconLine,
  IconMaximize,
  IconPlayerPause,
  IconPlayerPlay,
  IconPolygon,
  IconRefresh,
  IconRotate,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { run } from '../commands/run';
import { openDialog } from '../state/dialog-store';
import { fillScreen, focusCamera, toggleFocus } from '../state/view-actions';
import { useView } from '../state/view-store';
import { shapeEditorOf } from '../zones/shape-editors';
import { copyText } from './copy-text';

/** The items of a tile's menu that do something; what cannot be done now is not among them. */
export function TileActions({ camera }: { readonly camera: CameraState }) {
  const { t } = useTranslation();
  const { id: cameraId, activity, playback, picture, name } = camera;
  const focused = useView(
    ({ layout, selectedCameraId }) => layout === 'focus' && selectedCameraId === cameraId,
  );
  const fullScreen = useView((view) => view.fullScreen);
  const draw = (kind: 'draw-line' | 'draw-zone') => (): void => {
    focusCamera(cameraId);
    // The editor follows the selected camera, so it is the new one's from the next turn on.
    setTimeout(() => shapeEditorOf(cameraId).dispatch({ kind }));
  };
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowsMaximize size={16} />}
        onClick={() => (focused ? toggleFocus() : focusCamera(cameraId))}
      >
        {focused ? t('Leave focus') : t('Focus')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconMaximize size={16} />}
        rightSection={<kbd>F</kbd>}
        onClick={() => {
          if (!fullScreen) focusCamera(cameraId);
          fillScreen(!fullScreen);
        }}
      >
        {fullScreen ? t('Leave full screen') : t('Full screen')}
      </Menu.Item>
      <Menu.Divider />
      {picture && (
        <>
          <Menu.Item leftSection={<IconLine size={16} />} onClick={draw('draw-line')}>
            {t('Draw a line')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPolygon size={16} />} onClick={draw('draw-zone')}>
            {t('Draw a zone')}
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      {playback && (
        <Menu.Item
          leftSection={
            playback.playing ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />
          }
          onClick={() =>
            void run({
              ...{ kind: 'control-playback', cameraId },
              action: { kind: playback.playing ? 'pause' : 'play' },
            })
          }
        >
          {playback.playing ? t('Pause the video') : t('Play the video')}
        </Menu.Item>
      )}
      <AnalysisItem cameraId={cameraId} activity={activity} />
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copyText(name)}>
        {t('Copy the name')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash size={16} />}
        onClick={() => openDialog({ kind: 'remove-camera', cameraId })}
      >
        {t('Remove camera…')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}

/** A live camera or a file that failed is tried again; a file is analysed again from its start. */
function AnalysisItem({
  cameraId,
  activity,
}: {
  readonly cameraId: string;
  readonly activity: CameraState['activity'];
}) {
  const { t } = useTranslation();
  if (activity.kind === 'live' || activity.kind === 'failed')
    return (
      <Menu.Item
        leftSection={<IconRefresh size={16} />}
        onClick={() => void run({ kind: 'retry-camera', cameraId })}
      >
        {activity.kind === 'failed' ? t('Try again') : t('Connect again')}
      </Menu.Item>
    );
  const restarts = activity.kind === 'analysed' || activity.kind === 'interrupted';
  return restarts ? (
    <Menu.Item
      leftSection={<IconRotate size={16} />}
      onClick={() => void run({ kind: 'control-analysis', cameraId, action: 'restart' })}
    >
      {t('Analyse again from the start')}
    </Menu.Item>
  ) : null;
}
