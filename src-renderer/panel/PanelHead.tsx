import { TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { run } from '../commands/run';
import { useConsole } from '../state/console-store';
import { openDialog } from '../state/dialog-store';
import { StateBadge } from '../tiles/StateBadge';
import { IconButton } from '../ui/IconButton';
import classes from './PanelHead.module.css';
import { cameraDetectorText } from './camera-detector';
import { DetectorMenu } from './DetectorMenu';
import { fileName, sourceText } from './source-text';

type PanelHeadProps = Pick<CameraState, 'id' | 'name' | 'source' | 'activity'> & {
  readonly chosenDetector: CameraState['chosenDetector'];
  readonly detector: CameraState['detector'];
  readonly detections: CameraState['detections'];
};

/** Name and state of the selected camera; it is renamed and removed here. */
export const PanelHead = memo(function PanelHead({
  id,
  name,
  source,
  activity,
  chosenDetector,
  detector,
  detections,
}: PanelHeadProps) {
  const { t } = useTranslation();
  const detecting = useConsole(({ state }) =>
    cameraDetectorText({ activity, chosenDetector, detector }, state?.detectors ?? []),
  );
  const [renaming, setRenaming] = useState<string>();
  const origin = sourceText(source);
  return (
    <header className={classes['head']}>
      <div className={classes['row']}>
        {renaming === id ? (
          <NameField camera={{ id, name }} onDone={() => setRenaming(undefined)} />
        ) : (
          <>
            <h2 className={classes['name']} title={name} onDoubleClick={() => setRenaming(id)}>
              {name}
            </h2>
            <StateBadge cameraId={id} activity={activity} inline />
            <span className={classes['space']} />
            <IconButton title={t('Rename camera')} onClick={() => setRenaming(id)}>
              <IconPencil size={16} />
            </IconButton>
            <DetectorMenu {...{ id, source, chosenDetector, detections }} />
            <IconButton
              title={t('Remove camera…')}
              onClick={() => openDialog({ kind: 'remove-camera', cameraId: id })}
            >
              <IconTrash size={16} />
            </IconButton>
          </>
        )}
      </div>
      <p className={`${classes['source']} selectable`} title={origin}>
        {origin}
      </p>
      {detections ? (
        <p className={`${classes['source']} selectable`} title={detections.path}>
          {t('Detections of {{file}}, no detector runs', { file: fileName(detections.path) })}
        </p>
      ) : (
        detecting !== undefined && (
          <p className={`${classes['source']} selectable`} title={detecting}>
            {t('Detector: {{name}}', { name: detecting })}
          </p>
        )
      )}
    </header>
  );
});

function NameField({
  camera: { id, name },
  onDone,
}: {
  readonly camera: Pick<CameraState, 'id' | 'name'>;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const finished = useRef(false);
  const finish = (save: boolean) => {
    // Some Chromiums blur a field that Esc has just taken away.
    if (finished.current) return;
    finished.current = true;
    const wanted = text.trim();
    if (save && wanted !== '' && wanted !== name)
      void run({ kind: 'rename-camera', cameraId: id, name: wanted });
    onDone();
  };
  return (
    <TextInput
      className={classes['field']}
      size="xs"
      aria-label={t('Name of the camera')}
      autoFocus
      maxLength={200}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
    />
  );
}
