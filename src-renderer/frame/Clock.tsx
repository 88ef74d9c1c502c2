import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateText, secondText, zoneText } from '../format/zoned-times';
import { useConsole } from '../state/console-store';
import { useNow } from '../state/now';
import classes from './Header.module.css';

/** The clock of the project, which is the one that reports go by. */
export function Clock() {
  const { t } = useTranslation();
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  const now = useNow();
  return (
    <Tooltip label={t('Clock of the project: {{timeZone}}', { timeZone })}>
      <time className={classes['clock']}>
        {dateText(now, timeZone)} <b>{secondText(now, timeZone)}</b>{' '}
        <span className={classes['zone']}>{zoneText(now, timeZone)}</span>
      </time>
    </Tooltip>
  );
}
