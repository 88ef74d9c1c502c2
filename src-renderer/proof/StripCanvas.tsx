import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { newestPainted, onPicturePainted } from '../live/painted-pictures';
import { useConsole } from '../state/console-store';
import { isFailure } from '../../src-workers/contracts/errors';
import { chooseClass } from './choose-class';
import { classOfKey } from './class-keys';
import { CrossingCard, placeCard } from './CrossingCard';
import { jumpTo } from './jump';
import { markSentence } from './mark-words';
import type { MarkHeadings } from './paint-marks';
import type { ProofSession } from './proof-session';
import { useProofView } from './proof-view-store';
import { perform } from './strip-actions';
import classes from './StripCanvas.module.css';
import { actionOfKey, ownKeys } from './strip-keys';
import { StripMenus } from './StripMenus';
import { StripSurface } from './strip-surface';
import { engineSentence } from '../language/engine/engine-sentence';
import { contains, xOf } from './time-window';

interface StripCanvasProps {
  readonly session: ProofSession;
  readonly headings: MarkHeadings;
  /** Whether pictures of the past can be played. */
  readonly recorded: boolean;
  readonly label: string;
}

/** The strip itself: a canvas that is painted past React, with what floats above it. */
export const StripCanvas = memo(function StripCanvas({
  session,
  headings,
  recorded,
  label,
}: StripCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const [surface, setSurface] = useState<StripSurface>();
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  const mode = useStore(session.store, ({ view }) => view.mode.kind);
  const leaves = useStore(
    session.store,
    ({ view }) => view.mode.kind !== 'browsing' || view.focusedId !== undefined,
  );
  const enlarged = useProofView((view) => view.enlarged);
  const hovers = useStore(session.store, ({ view }) => view.hoveredId !== undefined);

  useEffect(() => {
    if (!canvas.current) return;
    const { cameraId } = session;
    const movePlayhead = (): void => {
      const { view, contents } = session.state;
      const at = newestPainted(cameraId)?.mediaTimeMs;
      const shown = at !== undefined && contents.extent && contains(view.window, at);
      if (!playhead.current) return;
      playhead.current.hidden = !shown;
      if (!shown) return;
      const x = xOf(view.window, made.width, at);
      playhead.current.style.transform = `translateX(${x - 1}px)`;
      playhead.current.style.height = `${made.stripHeight}px`;
    };
    const made = new StripSurface(canvas.current, session, {
      onPainted: () => {
        if (recorded) movePlayhead();
        const { hoveredId, focusedId } = session.state.view;
        if (card.current)
          placeCard(card.current, made.placed(hoveredId ?? focusedId), made, canvas.current);
      },
      onClick: (placed, at, double) => {
        frame.current?.focus();
        session.dispatch({ kind: 'focus', markId: placed?.mark.id });
        if (placed) jumpTo(cameraId, placed.mark.mediaTimeMs);
        else if (double) jumpTo(cameraId, at.mediaTimeMs);
      },
    });
    setSurface(made);
    const stop = recorded
      ? onPicturePainted((painted) => painted.cameraId === cameraId && movePlayhead())
      : () => {};
    return () => {
      stop();
      made.dispose();
      setSurface(undefined);
    };
  }, [session, recorded]);

  useEffect(() => surface?.setParts({ timeZone, headings }), [surface, timeZone, headings]);

  return (
    <div
      ref={frame}
      className={classes['strip']}
      role="application"
      aria-label={label}
      aria-describedby="proof-keys"
      tabIndex={0}
      data-proof-strip={session.lineId}
      data-own-keys={[...ownKeys, ...(leaves || enlarged ? ['Escape'] : [])].join(' ')}
      data-mode={mode}
      data-hovers={hovers || undefined}
      onKeyDown={(event) => {
        // Menus are its children for React alone, and have their own keys.
        if (!event.currentTarget.contains(event.target as Node)) return;
        const action = actionOfKey(event, session.state.view);
        const roadUser = classOfKey(event.key);
        // A letter that comes before the menu has the focus is meant for it.
        if (roadUser && chooseClass(session, roadUser)) event.stopPropagation();
        else if (action) perform(session, action);
        else return;
        event.preventDefault();
      }}
    >
      <canvas ref={canvas} className={classes['canvas']} aria-hidden />
      {recorded && <div ref={playhead} className={classes['playhead']} aria-hidden hidden />}
      <EmptyNote session={session} />
      <div ref={card} className={classes['place']} hidden>
        <CrossingCard session={session} headings={headings} timeZone={timeZone} />
      </div>
      {surface && (
        <StripMenus session={session} surface={surface} onClosed={() => frame.current?.focus()} />
      )}
      <Spoken session={session} timeZone={timeZone} />
    </div>
  );
});

/** The mark in focus, read out. */
function Spoken({
  session,
  timeZone,
}: {
  readonly session: ProofSession;
  readonly timeZone: string;
}) {
  const sentence = useStore(session.store, ({ view, contents: { marks, start, relativeTime } }) => {
    const index = marks.findIndex(({ id }) => id === view.focusedId);
    const mark = marks[index];
    if (!mark) return '';
    const clock = { start, relativeTime, timeZone };
    return markSentence(mark, clock, { number: index + 1, of: marks.length });
  });
  return (
    <span className={classes['said']} aria-live="polite" data-spoken>
      {sentence}
    </span>
  );
}

/** Why there is nothing to see. */
function EmptyNote({ session }: { readonly session: ProofSession }) {
  const { t } = useTranslation();
  const empty = useStore(
    session.store,
    ({ contents, growing: grows }) =>
      contents.extent === undefined && (!grows || contents.marks.length === 0),
  );
  const growing = useStore(session.store, (state) => state.growing);
  const failure = useStore(session.store, (state) => state.failure);
  if (isFailure(failure))
    return <div className={classes['empty']}>{engineSentence(failure.toData())}</div>;
  if (!empty) return null;
  return (
    <div className={classes['empty']}>
      {growing
        ? t('The strip begins with the next seconds of the analysis.')
        : t('No strip was recorded of this line. Analyse the recording again to get one.')}
    </div>
  );
}
