import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { CameraState } from '../../src-workers/contracts/console-state';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import { binLengths, type BinMinutes } from '../../src-workers/domain/report/clock-bins';
import { useConsole } from '../state/console-store';
import { t } from '../language/language';
import { selectCamera } from '../state/view-actions';
import { useAnalytics } from './analytics-store';
import classes from './Analytics.module.css';
import { CustomPeriod } from './CustomPeriod';
import { periodKinds, type PeriodKind } from './period';

interface AnalyticsToolbarProps {
  readonly camera: CameraState;
  readonly known: MeasureSeries['known'] | undefined;
  readonly relativeTime: boolean;
}

const automatic = 'auto';

/** Which camera, line, zone and time; how long the bins are. */
export function AnalyticsToolbar({ camera, known, relativeTime }: AnalyticsToolbarProps) {
  useTranslation();
  const cameras = useConsole(
    useShallow(({ state }) => state?.cameras.map(({ id, name }) => `${id}\n${name}`) ?? []),
  );
  const { period, binMinutes, lineId, zoneId } = useAnalytics();
  const measured = camera.zones.filter(({ kind }) => kind === 'zone');
  const words: Readonly<Record<PeriodKind, string>> = {
    '15 min': t('15 min'),
    '1 h': t('1 h'),
    '24 h': t('24 h'),
    all: t('All'),
    'from–to': t('From–to'),
  };
  return (
    <div className={classes['toolbar']} role="toolbar" aria-label={t('What is shown')}>
      <Select
        size="xs"
        aria-label={t('Camera')}
        allowDeselect={false}
        data={cameras.map((each) => {
          const [value = '', label = ''] = each.split('\n');
          return { value, label };
        })}
        value={camera.id}
        onChange={(id) => id !== null && selectCamera(id)}
      />
      {camera.lines.length > 0 && (
        <Select
          size="xs"
          aria-label={t('Line')}
          allowDeselect={false}
          data={[
            { value: '', label: t('All lines') },
            ...camera.lines.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={camera.lines.some(({ id }) => id === lineId) ? (lineId ?? '') : ''}
          onChange={(id) => useAnalytics.setState({ lineId: id || undefined })}
        />
      )}
      {measured.length > 1 && (
        <Select
          size="xs"
          aria-label={t('Zone')}
          allowDeselect={false}
          data={measured.map(({ id, name }) => ({ value: id, label: name }))}
          value={(measured.find(({ id }) => id === zoneId) ?? measured[0])?.id ?? null}
          onChange={(id) => useAnalytics.setState({ zoneId: id ?? undefined })}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('Period')}
        data={periodKinds.map((kind) => ({ value: kind, label: words[kind] }))}
        value={period.kind}
        onChange={(kind) => useAnalytics.setState({ period: { kind: kind as PeriodKind } })}
      />
      <Select
        size="xs"
        aria-label={t('Bins')}
        allowDeselect={false}
        data={[
          { value: automatic, label: t('Bins: automatic') },
          ...binLengths.map((minutes) => ({ value: String(minutes), label: binText(minutes) })),
        ]}
        value={binMinutes === undefined ? automatic : String(binMinutes)}
        onChange={(chosen) =>
          useAnalytics.setState({
            binMinutes: chosen === automatic ? undefined : (Number(chosen) as BinMinutes),
          })
        }
      />
      {period.kind === 'from–to' && known && (
        <CustomPeriod key={camera.id} known={known} relativeTime={relativeTime} />
      )}
    </div>
  );
}

function binText(minutes: BinMinutes): string {
  if (minutes === 1440) return t('Bins of a day');
  return minutes === 60 ? t('Bins of an hour') : t('Bins of {{minutes}} min', { minutes });
}
