import { useStore } from 'zustand';
import { useSampled } from '../state/sampled';
import type { ProofSession } from './proof-session';
import { momentText } from './time-ticks';

/** Words that change while one scrolls need not change with every pixel. */
const readEveryMs = 400;

/** `16:30:12–16:31:12`, what the strip shows. */
export function ShownRange({
  session,
  timeZone,
}: {
  readonly session: ProofSession;
  readonly timeZone: string;
}) {
  const text = useStore(session.store, ({ view, contents }) => {
    const { extent, start, relativeTime } = contents;
    if (!extent) return '';
    const clock = { start, relativeTime, timeZone };
    const from = momentText(Math.max(extent.fromMs, view.window.fromMs), clock);
    return `${from}–${momentText(Math.min(extent.toMs, view.window.toMs), clock)}`;
  });
  const shown = useSampled(text, readEveryMs);
  return shown === '' ? null : <>{shown} · </>;
}
