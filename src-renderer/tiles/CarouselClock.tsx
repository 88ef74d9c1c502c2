import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDialog } from '../state/dialog-store';
import { useView } from '../state/view-store';
import { stepCarousel } from './carousel';
import classes from './GridToolbar.module.css';
import { turnPage } from './shown-cameras';
import { useTileMenu } from './tile-menu-store';

const tickMs = 250;

/** Turns the pages while it is shown, and says when, or that somebody holds them. */
export function CarouselClock({
  intervalMs,
  children,
}: {
  readonly intervalMs: number;
  /** What chooses the interval, laid over the clock. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState({ seconds: intervalMs / 1000, held: false });
  useEffect(() => {
    let state = { remainingMs: intervalMs };
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const held = isHeld();
      const step = stepCarousel(state, { elapsedMs: now - last, held, intervalMs });
      last = now;
      state = step;
      if (step.turns) turnPage(1);
      const seconds = Math.ceil(step.remainingMs / 1000);
      setShown((before) =>
        before.seconds === seconds && before.held === held ? before : { seconds, held },
      );
    }, tickMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return (
    <span className={classes['clock']} data-held={shown.held}>
      {shown.held ? t('held') : t('{{seconds}} s', { seconds: shown.seconds })}
      <IconChevronDown size={13} aria-hidden />
      {children}
    </span>
  );
}

/** The pointer or the keyboard's focus is on a tile, or somebody draws, chooses or is asked. */
function isHeld(): boolean {
  return (
    document.hidden ||
    useView.getState().tool !== 'select' ||
    useTileMenu.getState().menu !== undefined ||
    useDialog.getState().dialog !== undefined ||
    document.querySelector('[data-tile]:is(:hover, :focus-visible)') !== null
  );
}
