import { Group } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { carouselSeconds } from '../state/layouts';
import { chooseCarouselSeconds, toggleTurning } from '../state/view-actions';
import { useView } from '../state/view-store';
import { IconButton } from '../ui/IconButton';
import { CarouselClock } from './CarouselClock';
import classes from './GridToolbar.module.css';
import { turnPage, useGridPlan } from './shown-cameras';

/** Where there are more cameras than tiles: pages, turned by hand or by themselves. */
export function Pager() {
  const { t } = useTranslation();
  const { page, pages } = useGridPlan();
  const carousel = useView((view) => view.layout === 'carousel');
  const turning = useView((view) => view.turning);
  if (pages < 2) return null;
  return (
    <Group
      gap={2}
      wrap="nowrap"
      className={classes['pages'] ?? ''}
      role="group"
      aria-label={t('Pages of cameras')}
    >
      <IconButton title={t('Cameras before')} shortcut="PageUp" onClick={() => void turnPage(-1)}>
        <IconChevronLeft size={16} />
      </IconButton>
      <span className={classes['page']}>
        {page + 1} / {pages}
      </span>
      <IconButton title={t('Cameras after')} shortcut="PageDown" onClick={() => void turnPage(1)}>
        <IconChevronRight size={16} />
      </IconButton>
      {!carousel && (
        <IconButton
          title={turning ? t('Let the pages stand') : t('Turn the pages by themselves')}
          aria-pressed={turning}
          onClick={toggleTurning}
        >
          {turning ? <IconPlayerPauseFilled size={14} /> : <IconPlayerPlayFilled size={14} />}
        </IconButton>
      )}
      {(carousel || turning) && <Turning />}
    </Group>
  );
}

function Turning() {
  const { t } = useTranslation();
  const seconds = useView((view) => view.carouselSeconds);
  return (
    <CarouselClock intervalMs={seconds * 1000}>
      <select
        aria-label={t('Seconds for each page')}
        title={t('Seconds for each page')}
        value={String(seconds)}
        onChange={({ currentTarget: { value } }) => {
          const chosen = carouselSeconds.find((each) => String(each) === value);
          if (chosen !== undefined) chooseCarouselSeconds(chosen);
        }}
      >
        {carouselSeconds.map((value) => (
          <option key={value} value={String(value)}>
            {t('{{seconds}} s', { seconds: value })}
          </option>
        ))}
      </select>
    </CarouselClock>
  );
}
