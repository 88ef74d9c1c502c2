import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemState } from '../../src-workers/contracts/console-state';
import { bytesText } from '../format/figures';
import { useShallow } from 'zustand/react/shallow';
import { partOf, useConsole } from '../state/console-store';
import { openDialog } from '../state/dialog-store';
import { useShownCameraIds } from '../tiles/shown-cameras';
import { isRunningLive } from '../tiles/state-line';
import { detectorText } from './detector-text';
import { useOldestPicture } from './oldest-picture';
import classes from './StatusBar.module.css';

/** How the machine and the pipeline are, along the bottom of every page. */
export function StatusBar() {
  const { t } = useTranslation();
  const system = useConsole(({ state }) => state?.system);
  const detector = useConsole(({ state }) => detectorText(state?.cameras ?? []));
  const ageMs = useOldestPicture(useRunningLive(useShownCameraIds()));
  if (!system) return <footer className={classes['bar']} />;
  const { cpuPercent, memoryBytes, ffmpegMissing, version } = system;
  return (
    <footer className={classes['bar']} aria-label={t('System status')}>
      {cpuPercent !== undefined && <Item name={t('CPU')}>{Math.round(cpuPercent)} %</Item>}
      {memoryBytes !== undefined && <Item name={t('Memory')}>{bytesText(memoryBytes)}</Item>}
      {ageMs !== undefined && <Item name={t('Picture age p95')}>{Math.round(ageMs)} ms</Item>}
      {detector !== undefined && <Item name={t('Detector')}>{detector}</Item>}
      <Workers workers={system.workers} />
      {ffmpegMissing && (
        <span className={classes['missing']}>
          {t('ffmpeg was not found: no video can be read')}
        </span>
      )}
      <span className={classes['space']} />
      <Item name="Roadglass">{version}</Item>
      <UnstyledButton className={classes['help']} onClick={() => openDialog({ kind: 'help' })}>
        {t('Help')} <kbd>F1</kbd>
      </UnstyledButton>
    </footer>
  );
}

/** The age that a camera had before it fell silent is not the age of what is seen now. */
const useRunningLive = (cameraIds: readonly string[]): readonly string[] =>
  useConsole(
    useShallow(({ state }) =>
      cameraIds.filter((cameraId) =>
        partOf(state, cameraId, ({ activity }) => isRunningLive(activity)),
      ),
    ),
  );

function Item({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className={classes['item']}>
      {name} <b>{children}</b>
    </span>
  );
}

function Workers({ workers }: Pick<SystemState, 'workers'>) {
  const { t } = useTranslation();
  if (workers.length === 0) return null;
  const troubled = workers.filter(({ phase }) => phase === 'failed' || phase === 'restarting');
  const running = workers.filter(({ phase }) => phase === 'running').length;
  return (
    <>
      <Item name={t('Workers')}>{t('{{running}} running', { running })}</Item>
      {troubled.map(({ name, phase }) => (
        <span key={name} className={classes['missing']}>
          {name} {phase === 'failed' ? t('failed') : t('is restarting')}
        </span>
      ))}
    </>
  );
}
