import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import { zoneClock } from '../format/zone-clock';
import { useConsole } from '../state/console-store';
import { useAnalytics } from './analytics-store';
import classes from './Analytics.module.css';
import { videoMoment, videoText, wallMoment, wallText } from './moment-field';

interface CustomPeriodProps {
  readonly known: MeasureSeries['known'];
  readonly relativeTime: boolean;
}

type End = 'from' | 'to';

/** From when to when, on the clock of the project or in the time of the video. */
export function CustomPeriod({ known, relativeTime }: CustomPeriodProps) {
  const { t } = useTranslation();
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  const clock = zoneClock(timeZone);
  const period = useAnalytics((view) => view.period);
  const text = (at: number): string => (relativeTime ? videoText(at) : wallText(at, clock));
  const [texts, setTexts] = useState<Readonly<Record<End, string>>>({
    from: text(period.from ?? known.from),
    to: text(period.to ?? known.to),
  });
  const moment = (end: End): number | undefined =>
    relativeTime ? videoMoment(texts[end]) : wallMoment(texts[end], clock);
  const [from, to] = [moment('from'), moment('to')];
  const problem = (end: End): string | undefined => {
    if (moment(end) === undefined) {
      return relativeTime ? t('A time such as 1:23') : t('A moment such as 2026-03-27 07:30:00');
    }
    return end === 'to' && from !== undefined && to !== undefined && to <= from
      ? t('It has to be later than its beginning')
      : undefined;
  };
  const sound = from !== undefined && to !== undefined && to > from;
  const use = (): void => {
    if (sound) useAnalytics.setState({ period: { kind: 'from–to', from, to } });
  };
  return (
    <div className={classes['custom']}>
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          size="xs"
          w={relativeTime ? 90 : 160}
          aria-label={end === 'from' ? t('From') : t('To')}
          value={texts[end]}
          error={problem(end)}
          onChange={({ currentTarget: { value } }) => setTexts({ ...texts, [end]: value })}
          onBlur={use}
          onKeyDown={({ key }) => {
            if (key === 'Enter') use();
          }}
        />
      ))}
    </div>
  );
}
