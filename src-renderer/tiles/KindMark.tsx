import { useTranslation } from 'react-i18next';
import { useCameraPart } from '../state/console-store';
import { isRunningLive } from './state-line';
import classes from './Tile.module.css';

/** File or live; a picture that stands still is not called live, and a bad stream says so. */
export function KindMark({ cameraId }: { readonly cameraId: string }) {
  const { t } = useTranslation();
  const file = useCameraPart(cameraId, ({ source }) => source.kind === 'file');
  const live = useCameraPart(cameraId, ({ activity }) => isRunningLive(activity));
  const quality = useCameraPart(cameraId, ({ activity }) =>
    activity.kind === 'live' ? activity.measures?.quality : undefined,
  );
  if (file) return <span className={classes['kind']}>{t('FILE')}</span>;
  if (!live) return null;
  const words = { fair: t('fair'), poor: t('poor'), unusable: t('unusable') };
  return (
    <span className={`${classes['kind']} ${classes['live']}`}>
      {t('LIVE')}
      {quality !== undefined && quality !== 'excellent' && (
        <b title={t('Quality of the stream')}> · {words[quality]}</b>
      )}
    </span>
  );
}
