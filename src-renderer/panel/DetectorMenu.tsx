import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots, IconFileImport, IconPlus, IconScan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { run, usePending } from '../commands/run';
import { chooseDetector, setDetector } from '../commands/set-detector';
import { useConsole } from '../state/console-store';
import classes from './DetectorMenu.module.css';
import { detectorItems, usedItem, type DetectorItem } from './detector-items';

type DetectorMenuProps = Pick<CameraState, 'id' | 'source'> & {
  readonly chosenDetector: CameraState['chosenDetector'];
  readonly detections: CameraState['detections'];
};

/** What finds a camera's road users: one of the detectors, or a file of what one has found. */
export function DetectorMenu({ id: cameraId, source, ...camera }: DetectorMenuProps) {
  const { t } = useTranslation();
  const [pending, start] = usePending();
  return (
    <Menu
      position="bottom-end"
      shadow="md"
      width={340}
      onOpen={() => void run({ kind: 'look-for-detectors' })}
    >
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('Detector and detections')}
          title={t('Detector and detections')}
          loading={pending}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('Detector')}</Menu.Label>
        <DetectorList
          camera={camera}
          onChoose={(value) => start(() => setDetector(cameraId, value === '' ? null : value))}
        />
        <Menu.Item
          leftSection={<IconPlus size={16} />}
          onClick={() => start(() => chooseDetector(cameraId))}
        >
          {t('Add a detector file…')}
        </Menu.Item>
        {source.kind === 'file' && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconFileImport size={16} />}
              onClick={() => void run({ kind: 'choose-detections', cameraId })}
            >
              {t('Analyse with detections from a file…')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconScan size={16} />}
              disabled={camera.detections === undefined}
              onClick={() => void run({ kind: 'set-detections', cameraId })}
            >
              {t('Analyse with the detector again')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface DetectorListProps {
  readonly camera: Pick<DetectorMenuProps, 'chosenDetector' | 'detections'>;
  readonly onChoose: (value: string) => void;
}

function DetectorList({ camera, onChoose }: DetectorListProps) {
  const detectors = useConsole(({ state }) => state?.detectors) ?? [];
  const cameras = useConsole(({ state }) => state?.cameras) ?? [];
  const used = usedItem(camera, detectors);
  return (
    <Menu.RadioGroup value={used} onChange={(value) => value !== used && onChoose(value)}>
      {detectorItems(detectors, cameras).map((item) => (
        <DetectorRow key={item.value} item={item} />
      ))}
    </Menu.RadioGroup>
  );
}

function DetectorRow({ item: { value, title, note, usable } }: { readonly item: DetectorItem }) {
  return (
    <Menu.RadioItem
      value={value}
      disabled={!usable}
      closeMenuOnClick
      checkIcon={<IconCheck size={16} />}
      className={classes['row'] ?? ''}
      classNames={{ itemIndicator: classes['mark'] ?? '' }}
    >
      <span className={classes['title']}>{title}</span>
      <span className={classes['note']} title={note}>
        {note}
      </span>
    </Menu.RadioItem>
  );
}
