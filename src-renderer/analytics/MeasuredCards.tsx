import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import { roadUserClasses } from '../../src-workers/domain/detection/road-user';
import type { BinMinutes } from '../../src-workers/domain/report/clock-bins';
import { binRows } from '../charts/bin-rows';
import { chartClock } from '../charts/chart-clock';
import { t } from '../language/language';
import { useConsole } from '../state/console-store';
import { useAnalytics } from './analytics-store';
import classes from './Analytics.module.css';
import { CrossingsCard } from './CrossingsCard';
import { DensityCard } from './DensityCard';
import { FlowCard } from './FlowCard';
import { KeyFigures } from './KeyFigures';
import { LastCrossingsCard } from './LastCrossingsCard';
import { StatesCard } from './StatesCard';

interface MeasuredCardsProps {
  readonly camera: CameraState;
  readonly series: MeasureSeries;
  readonly binMinutes: BinMinutes;
}

/** The charts of one camera. Each is drawn anew when its own series changed. */
export function MeasuredCards({ camera, series, binMinutes }: MeasuredCardsProps) {
  useTranslation();
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  const { lineId, zoneId } = useAnalytics();
  const { from, to, relativeTime, lines, zones } = series;
  const clock = useMemo(() => chartClock(timeZone, relativeTime), [timeZone, relativeTime]);
  const line = camera.lines.find(({ id }) => id === lineId);
  const shownLines = useMemo(
    () => (line ? lines.filter((each) => each.lineId === line.id) : lines),
    [lines, line?.id],
  );
  const rows = useMemo(() => binRows(shownLines), [shownLines]);
  const countable = useMemo(
    () => roadUserClasses.filter((each) => shownLines.some((one) => one.classes.includes(each))),
    [shownLines],
  );
  const measured = camera.zones.filter(({ kind }) => kind === 'zone');
  const zone = measured.find(({ id }) => id === zoneId) ?? measured[0];
  const ofZone = zones.find((each) => each.zoneId === zone?.id);
  const states = useMemo(
    () =>
      measured.map(({ id, name }) => ({
        name,
        states: zones.find((each) => each.zoneId === id)?.states ?? [],
      })),
    [zones, camera.zones],
  );
  const fileName = (what: string): string => `${camera.name} ${what}`;
  return (
    <>
      <KeyFigures rows={rows} series={ofZone} clock={clock} />
      <div className={classes['cards']}>
        {camera.lines.length > 0 && (
          <>
            <CrossingsCard
              rows={rows}
              countable={countable}
              clock={clock}
              title={crossingsTitle(binMinutes, line?.name)}
              fileName={fileName('crossings')}
            />
            <FlowCard rows={rows} clock={clock} fileName={fileName('flow')} />
          </>
        )}
        {zone && (
          <>
            <div className={classes['wide']}>
              <DensityCard
                {...{ zone, from, to, clock }}
                series={ofZone}
                fileName={fileName(`density ${zone.name}`)}
              />
            </div>
            <div className={classes['wide']}>
              <StatesCard {...{ from, to, clock }} zones={states} fileName={fileName('states')} />
            </div>
          </>
        )}
        {camera.lines.length > 0 && (
          <div className={classes['wide']}>
            <LastCrossingsCard
              camera={camera}
              lineId={line?.id}
              clock={clock}
              fileName={fileName('last crossings')}
            />
          </div>
        )}
      </div>
      {camera.lines.length === 0 && zone === undefined && (
        <p className={classes['note']}>
          {t('Draw a line or a zone on the Live page: then there is something to measure.')}
        </p>
      )}
    </>
  );
}

function crossingsTitle(minutes: BinMinutes, line: string | undefined): string {
  const per =
    minutes === 1
      ? t('Crossings per minute')
      : minutes === 60
        ? t('Crossings per hour')
        : minutes === 1440
          ? t('Crossings per day')
          : t('Crossings per {{minutes}} minutes', { minutes });
  return line === undefined ? per : `${per} · ${line}`;
}
