import { NativeSelect } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconRepeat,
} from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybackAction } from '../../src-workers/contracts/console-command';
import { playbackSpeeds, type PlaybackState } from '../../src-workers/contracts/console-state';
import { mediaTimeText } from '../format/durations';
import { useCameraPart } from '../state/console-store';
import { useView } from '../state/view-store';
import { IconButton } from '../ui/IconButton';
import { useShortcuts } from '../ui/shortcuts';
import classes from './PlaybackBar.module.css';
import { Player } from './player';
import { TimeSlider, type TimeSliderHandle } from './TimeSlider';

/** Plays the recorded video of a camera; nothing for one that cannot be played. */
export const PlaybackBar = memo(function PlaybackBar({ cameraId }: { readonly cameraId: string }) {
  const playback = useCameraPart(cameraId, (camera) => camera.playback);
  return playback ? <Bar key={cameraId} cameraId={cameraId} playback={playback} /> : null;
});

function Bar({
  cameraId,
  playback,
}: {
  readonly cameraId: string;
  readonly playback: PlaybackState;
}) {
  const { t } = useTranslation();
  const { playing, speed, loop, durationMs, analysedUntilMs } = playback;
  const slider = useRef<TimeSliderHandle>(null);
  const text = useRef<HTMLSpanElement>(null);
  const player = useRef<Player>(undefined);
  useEffect(() => {
    const made = new Player(cameraId, (mediaTimeMs) => {
      slider.current?.show(mediaTimeMs);
      if (text.current) text.current.textContent = mediaTimeText(mediaTimeMs);
    });
    player.current = made;
    return () => made.dispose();
  }, [cameraId]);

  const control = (action: PlaybackAction): void => void player.current?.control(action);
  const toggle = (): void => control({ kind: playing ? 'pause' : 'play' });
  const step = (frames: 1 | -1) => (): void => control({ kind: 'step', frames });
  const keys = [
    { keys: [' '], title: 'Play or pause', group: 'Playback', run: toggle },
    { keys: [',', 'ArrowLeft'], title: 'One picture back', group: 'Playback', run: step(-1) },
    { keys: ['.', 'ArrowRight'], title: 'One picture on', group: 'Playback', run: step(1) },
  ] as const;
  const selected = useView(({ selectedCameraId }) => selectedCameraId === cameraId);
  useShortcuts(selected ? keys : []);

  return (
    <div className={classes['bar']} role="group" aria-label={t('Playback')}>
      <span className={classes['fine']}>
        <IconButton title={t('One picture back')} shortcut="," onClick={step(-1)}>
          <IconPlayerSkipBack size={15} />
        </IconButton>
      </span>
      <IconButton title={playing ? t('Pause') : t('Play')} shortcut="Space" onClick={toggle}>
        {playing ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
      </IconButton>
      <span className={classes['fine']}>
        <IconButton title={t('One picture on')} shortcut="." onClick={step(1)}>
          <IconPlayerSkipForward size={15} />
        </IconButton>
      </span>
      <span className={classes['time']}>
        <span ref={text}>0:00.0</span>
        <span className={classes['duration']}> / {mediaTimeText(durationMs)}</span>
      </span>
      <TimeSlider
        ref={slider}
        durationMs={durationMs}
        analysedUntilMs={analysedUntilMs}
        onSeek={(mediaTimeMs) => player.current?.seek(mediaTimeMs)}
        onKey={(pressed) => {
          const shortcut = keys.find((one) => one.keys[0] === pressed);
          shortcut?.run();
          return shortcut !== undefined;
        }}
      />
      <NativeSelect
        className={classes['speed'] ?? ''}
        size="xs"
        aria-label={t('Speed')}
        data={playbackSpeeds.map((value) => ({ value: String(value), label: `${value}×` }))}
        value={String(speed)}
        onChange={({ currentTarget }) => {
          const chosen = playbackSpeeds.find((value) => String(value) === currentTarget.value);
          if (chosen !== undefined) control({ kind: 'set-speed', speed: chosen });
        }}
      />
      <IconButton
        title={loop ? t('Play once') : t('Begin again at the end')}
        aria-pressed={loop}
        color={loop ? 'signal' : 'gray'}
        variant={loop ? 'light' : 'subtle'}
        onClick={() => control({ kind: 'set-loop', loop: !loop })}
      >
        <IconRepeat size={16} />
      </IconButton>
    </div>
  );
}
