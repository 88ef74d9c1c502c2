import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { useMeasures } from '../charts/use-measures';
import { useCamera } from '../state/console-store';
import { useView } from '../state/view-store';
import { Page } from '../ui/Page';
import { useAnalytics } from './analytics-store';
import classes from './Analytics.module.css';
import { AnalyticsToolbar } from './AnalyticsToolbar';
import { MeasuredCards } from './MeasuredCards';
import { measuresAsked } from './period';

/** What was measured on a camera, over any period. */
export function AnalyticsPage() {
  const { t } = useTranslation();
  const camera = useCamera(useView(({ selectedCameraId }) => selectedCameraId));
  if (camera) return <Analytics camera={camera} />;
  return (
    <Page title={t('Analytics')}>
      <p className={classes['note']}>{t('There is no camera yet.')}</p>
    </Page>
  );
}

/** The length of bins follows what there is, in steps: not with every second of a file. */
const lengthStepMs = 60_000;

function Analytics({ camera }: { readonly camera: CameraState }) {
  const { t } = useTranslation();
  const { period, binMinutes } = useAnalytics();
  const knownMs = Math.ceil((camera.counts?.observedMs ?? 0) / lengthStepMs) * lengthStepMs;
  const asked = useMemo(
    () => measuresAsked(period, binMinutes, knownMs),
    [period, binMinutes, knownMs],
  );
  const series = useMeasures(camera.id, asked);
  return (
    <Page title={t('Analytics')}>
      <AnalyticsToolbar
        camera={camera}
        known={series?.known}
        relativeTime={series?.relativeTime ?? false}
      />
      {series === undefined ? (
        <p className={classes['note']}>{t('Nothing was measured on this camera yet.')}</p>
      ) : (
        <MeasuredCards camera={camera} series={series} binMinutes={asked.binMinutes ?? 15} />
      )}
    </Page>
  );
}
