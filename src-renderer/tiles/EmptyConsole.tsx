import { Button, Group } from '@mantine/core';
import { IconPlus, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openDemo } from '../commands/open-demo';
import { chooseVideos } from '../commands/open-videos';
import { usePending } from '../commands/run';
import { useConsole } from '../state/console-store';
import { openDialog } from '../state/dialog-store';
import classes from './EmptyConsole.module.css';

/** No camera yet: what one can do, in front of the road one is about to count. */
export function EmptyConsole() {
  const { t } = useTranslation();
  const [choosing, choose] = usePending();
  const noDecoder = useConsole(({ state }) => state?.system.ffmpegMissing);
  return (
    <section className={classes['empty']} aria-label={t('No camera yet')}>
      <Road />
      <div className={classes['words']}>
        <h2>{t('Count the road')}</h2>
        <p>
          {t(
            'Open a recording, or add a camera. Draw a line across the road, and every road user that crosses it is counted, by class and direction. Nothing leaves this machine.',
          )}
        </p>
        {noDecoder && (
          <p className={classes['missing']} role="alert">
            {t(
              'Videos cannot be read, because ffmpeg was not found. Install it, or set FFMPEG_PATH to it, and start Roadglass again.',
            )}
          </p>
        )}
        <Group justify="center" gap="sm">
          <Button
            size="md"
            leftSection={<IconVideo size={18} />}
            loading={choosing}
            onClick={() => choose(chooseVideos)}
          >
            {t('Open video…')}
          </Button>
          <Button
            size="md"
            variant="default"
            leftSection={<IconPlus size={18} />}
            onClick={() => openDialog({ kind: 'add-camera' })}
          >
            {t('Add camera…')}
          </Button>
        </Group>
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => void openDemo()}>
          {t('Open the demo')}
        </Button>
        <p className={classes['hint']}>
          {t('or drop video files here')} · <kbd>O</kbd> {t('open')} · <kbd>A</kbd> {t('add')} ·{' '}
          <kbd>?</kbd> {t('all keys')}
        </p>
      </div>
    </section>
  );
}

/** A road from above a bridge, with a counting line and boxes: what the console is about. */
const Road = () => (
  <svg className={classes['road']} viewBox="0 0 640 260" aria-hidden>
    <defs>
      <linearGradient id="asphalt" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#1a1a1a" stopOpacity="0" />
        <stop offset="1" stopColor="#2b2d30" />
      </linearGradient>
    </defs>
    <path d="M290 10h60l210 250H80z" fill="url(#asphalt)" />
    <path d="M290 10L80 260M350 10l210 250" stroke="#3d4146" strokeWidth="2" />
    <path
      d="M320 16v18M320 50v26M320 98v34M320 160v46M320 238v22"
      stroke="#5b6066"
      strokeWidth="3"
    />
    <path d="M160 165h320" stroke="#fff" strokeWidth="2.5" strokeDasharray="9 7" />
    <path d="M320 165v26m-7-9l7 9 7-9" fill="none" stroke="#fff" strokeWidth="2" />
    <g fill="none" strokeWidth="2">
      <rect x="352" y="70" width="44" height="36" rx="2" stroke="#4fc3f7" />
      <rect x="206" y="178" width="78" height="60" rx="2" stroke="#ffd54f" />
      <rect x="284" y="40" width="24" height="20" rx="2" stroke="#4fc3f7" />
    </g>
    <g fill="#4fc3f7">
      <rect x="352" y="60" width="44" height="10" rx="2" />
      <rect x="284" y="32" width="24" height="8" rx="2" />
    </g>
    <rect x="206" y="166" width="78" height="12" rx="2" fill="#ffd54f" />
  </svg>
);
