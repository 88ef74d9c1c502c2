import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import classes from './ShapeStage.module.css';

/** A key as a button presses it: what it does is said in one place. */
const press = (key: string) => (): void =>
  void window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

/** How far the picture is zoomed, and the way back. */
export function ZoomMark({ scale }: { readonly cameraId: string; readonly scale: number }) {
  const { t } = useTranslation();
  return (
    <div
      className={classes['zoom']}
      role="group"
      aria-label={t('Zoom')}
      onPointerDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span>{t('{{percent}} %', { percent: Math.round(scale * 100) })}</span>
      <IconButton title={t('Zoom out')} shortcut="-" size="sm" onClick={press('-')}>
        <IconMinus size={14} />
      </IconButton>
      <IconButton title={t('Zoom in')} shortcut="+" size="sm" onClick={press('+')}>
        <IconPlus size={14} />
      </IconButton>
      <IconButton title={t('Whole picture')} shortcut="0" size="sm" onClick={press('0')}>
        <IconZoomReset size={14} />
      </IconButton>
    </div>
  );
}
