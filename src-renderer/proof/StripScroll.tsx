import { useEffect, useRef } from 'react';
import { thumbOf } from './scroll-thumb';
import type { ProofSession } from './proof-session';
import classes from './StripScroll.module.css';

/** Where in all of the strip one is, and a way to be elsewhere; painted past React. */
export function StripScroll({ session }: { readonly session: ProofSession }) {
  const track = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = (): void => {
      const { view, contents } = session.state;
      const place = contents.extent && thumbOf(view.window, contents.extent);
      if (!track.current || !thumb.current) return;
      track.current.dataset['needed'] = String(place !== undefined);
      if (!place) return;
      thumb.current.style.left = `${place.from * 100}%`;
      thumb.current.style.width = `${(place.to - place.from) * 100}%`;
    };
    show();
    return session.store.subscribe(show);
  }, [session]);
  const look = (clientX: number): void => {
    const { extent } = session.state.contents;
    if (!extent || !track.current) return;
    const { left, width } = track.current.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (clientX - left) / width));
    session.dispatch({
      kind: 'look-at',
      mediaTimeMs: extent.fromMs + share * (extent.toMs - extent.fromMs),
    });
  };
  return (
    <div
      ref={track}
      className={classes['track']}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event.clientX);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) look(event.clientX);
      }}
    >
      <div ref={thumb} className={classes['thumb']} />
    </div>
  );
}
