import type { ProofMark } from '../../src-workers/contracts/proof';
import {
  contains,
  moved,
  newest,
  showing,
  spanOf,
  usualMs,
  whole,
  within,
  zoomed,
  type TimeWindow,
} from './time-window';

/** A place on the strip. */
export interface StripPoint {
  readonly mediaTimeMs: number;
  /** Along the line, 0 its first point, 1 its last. */
  readonly position: number;
}

/**
 * What the pointer and the keys do:
 *
 * | mode             | begins with              | means                                   | ends with            |
 * |------------------|--------------------------|-----------------------------------------|----------------------|
 * | browsing         | (at first)               | go from mark to mark, scroll, zoom      |                      |
 * | aiming           | `aim`                    | a cross is put on what was missed       | `place`, `cancel`    |
 * | adding           | `place`, from aiming     | class and direction are chosen          | `done`, `cancel`     |
 * | choosing-class   | `choose-class` of a mark | its class is chosen                     | `done`, `cancel`     |
 * | menu             | `open-menu`              | what can be done with a mark or a place | any of the above     |
 */
export type StripMode =
  | { readonly kind: 'browsing' }
  | { readonly kind: 'aiming'; readonly at: StripPoint }
  | { readonly kind: 'adding'; readonly at: StripPoint }
  | { readonly kind: 'choosing-class'; readonly markId: string }
  | { readonly kind: 'menu'; readonly at: StripPoint; readonly markId?: string };

export interface StripView {
  readonly window: TimeWindow;
  /** The newest end stays in sight while the strip grows. */
  readonly following: boolean;
  /** The person moved the window: it is not fitted to the strip any more. */
  readonly touched: boolean;
  readonly mode: StripMode;
  readonly focusedId?: string | undefined;
  readonly hoveredId?: string | undefined;
}

export const initialView: StripView = {
  window: { fromMs: 0, toMs: usualMs },
  following: true,
  touched: false,
  mode: { kind: 'browsing' },
};

export type StripCommand =
  | { readonly kind: 'move'; readonly byMs: number }
  | { readonly kind: 'scroll'; readonly shares: number }
  | { readonly kind: 'zoom'; readonly factor: number; readonly atMs?: number }
  | { readonly kind: 'go'; readonly to: 'start' | 'end' }
  | { readonly kind: 'show-all' }
  | { readonly kind: 'look-at'; readonly mediaTimeMs: number }
  | { readonly kind: 'follow'; readonly following: boolean }
  | { readonly kind: 'focus'; readonly markId: string | undefined }
  | { readonly kind: 'focus-next'; readonly step: 1 | -1 }
  | { readonly kind: 'hover'; readonly markId: string | undefined }
  | { readonly kind: 'aim'; readonly at?: StripPoint }
  | { readonly kind: 'move-aim'; readonly byMs: number; readonly byPosition: number }
  | { readonly kind: 'place'; readonly at?: StripPoint }
  | { readonly kind: 'choose-class'; readonly markId: string }
  | { readonly kind: 'open-menu'; readonly at: StripPoint; readonly markId?: string | undefined }
  | { readonly kind: 'done' }
  | { readonly kind: 'cancel' };

/** What there is to look at. */
export interface StripSight {
  readonly marks: readonly ProofMark[];
  readonly extent: TimeWindow | undefined;
  /** It is being analysed, or watched live. */
  readonly growing: boolean;
}

/** The view after a command; the same one where the command means nothing. */
export function afterCommand(view: StripView, command: StripCommand, sight: StripSight): StripView {
  const { window } = view;
  const extent = sight.extent ?? window;
  switch (command.kind) {
    case 'move':
      return looked(view, moved(window, command.byMs, extent));
    case 'scroll':
      return looked(view, moved(window, command.shares * spanOf(window), extent));
    case 'zoom': {
      const end = view.following ? Math.min(window.toMs, extent.toMs) : undefined;
      const mark = sight.marks.find(({ id }) => id === view.focusedId)?.mediaTimeMs;
      const meant = mark !== undefined && contains(window, mark) ? mark : end;
      const atMs = command.atMs ?? meant ?? (window.fromMs + window.toMs) / 2;
      // Zooming is no scrolling: who follows the newest goes on following it.
      const next = zoomed(window, command.factor, atMs, extent);
      return { ...view, touched: true, window: view.following ? newest(next, extent) : next };
    }
    case 'go':
      if (command.to === 'end')
        return { ...looked(view, newest(window, extent)), following: sight.growing };
      return looked(view, moved(window, extent.fromMs - window.fromMs, extent));
    case 'show-all':
      return looked(view, whole(extent));
    case 'look-at': {
      const middle = (window.fromMs + window.toMs) / 2;
      return looked(view, moved(window, command.mediaTimeMs - middle, extent));
    }
    case 'follow':
      return command.following
        ? { ...view, following: true, window: newest(window, extent) }
        : { ...view, following: false };
    case 'focus':
      return focused(view, command.markId, sight);
    case 'focus-next':
      return focused(view, nextMark(view, command.step, sight.marks)?.id, sight);
    case 'hover':
      return command.markId === view.hoveredId ? view : { ...view, hoveredId: command.markId };
    default:
      return { ...view, ...modeAfter(view, command, sight) };
  }
}

/** What arrives moves the window too: it follows the newest end, and is fitted to a strip that is done. */
export function afterNews(view: StripView, { marks, extent, growing }: StripSight): StripView {
  if (!extent) return view;
  const { following, touched } = view;
  let { window } = view;
  if (following && growing) window = newest(window, extent);
  else if (!touched && spanOf(extent) < spanOf(window)) window = whole(extent);
  else if (!touched && !growing) window = within(window, extent);
  const seen =
    view.focusedId === undefined ||
    marks.some(({ id }) => id === view.focusedId) ||
    // Marks are known around what is seen only: one that scrolled out is not gone.
    marks.length === 0;
  return seen ? { ...view, window } : { ...view, window, focusedId: undefined };
}

type ModeCommand = Extract<
  StripCommand,
  { kind: 'aim' | 'move-aim' | 'place' | 'choose-class' | 'open-menu' | 'done' | 'cancel' }
>;

function modeAfter(
  view: StripView,
  command: ModeCommand,
  { marks, extent }: StripSight,
): Partial<StripView> {
  const { mode, window } = view;
  const browsing: Partial<StripView> = { mode: { kind: 'browsing' } };
  switch (command.kind) {
    case 'aim':
      return { mode: { kind: 'aiming', at: command.at ?? startOfAim(view, marks, extent) } };
    case 'move-aim': {
      if (mode.kind !== 'aiming') return {};
      const at = {
        mediaTimeMs: clamp(mode.at.mediaTimeMs + command.byMs, extent ?? window),
        position: Math.max(0, Math.min(1, mode.at.position + command.byPosition)),
      };
      const next = showing(window, at.mediaTimeMs, extent ?? window);
      return {
        mode: { kind: 'aiming', at },
        ...(next !== window && { window: next, following: false, touched: true }),
      };
    }
    case 'place':
      if (command.at) return { mode: { kind: 'adding', at: command.at } };
      return mode.kind === 'aiming' ? { mode: { kind: 'adding', at: mode.at } } : {};
    case 'choose-class':
      return {
        mode: { kind: 'choosing-class', markId: command.markId },
        focusedId: command.markId,
      };
    case 'open-menu': {
      const { at, markId } = command;
      return {
        mode: { kind: 'menu', at, ...(markId !== undefined && { markId }) },
        ...(markId !== undefined && { focusedId: markId }),
      };
    }
    case 'done':
      return browsing;
    case 'cancel':
      return mode.kind === 'browsing' ? { focusedId: undefined } : browsing;
  }
}

/** The window was moved by the person: it follows nothing any more. */
const looked = (view: StripView, window: TimeWindow): StripView => ({
  ...view,
  window,
  following: false,
  touched: true,
});

function focused(
  view: StripView,
  markId: string | undefined,
  { marks, extent }: StripSight,
): StripView {
  const mark = marks.find(({ id }) => id === markId);
  if (!mark) return { ...view, focusedId: undefined };
  const window = showing(view.window, mark.mediaTimeMs, extent ?? view.window);
  const shows = contains(view.window, mark.mediaTimeMs) && window === view.window;
  return {
    ...view,
    focusedId: mark.id,
    window,
    ...(!shows && { following: false, touched: true }),
  };
}

/** From the one in focus; without one, from the edge that one would come in by. */
function nextMark(
  { focusedId, window }: StripView,
  step: 1 | -1,
  marks: readonly ProofMark[],
): ProofMark | undefined {
  const index = marks.findIndex(({ id }) => id === focusedId);
  if (index >= 0) return marks[Math.max(0, Math.min(marks.length - 1, index + step))];
  return step > 0
    ? (marks.find(({ mediaTimeMs }) => mediaTimeMs >= window.fromMs) ?? marks.at(-1))
    : (marks.filter(({ mediaTimeMs }) => mediaTimeMs <= window.toMs).at(-1) ?? marks[0]);
}

/** Beside the mark in focus, or in the middle of what is seen. */
function startOfAim(
  { focusedId, window }: StripView,
  marks: readonly ProofMark[],
  extent: TimeWindow | undefined,
): StripPoint {
  const mark = marks.find(({ id }) => id === focusedId);
  const middle = (window.fromMs + Math.min(window.toMs, extent?.toMs ?? Infinity)) / 2;
  return mark
    ? { mediaTimeMs: mark.mediaTimeMs, position: mark.position }
    : { mediaTimeMs: middle, position: 0.5 };
}

const clamp = (mediaTimeMs: number, { fromMs, toMs }: TimeWindow): number =>
  Math.max(fromMs, Math.min(toMs, mediaTimeMs));
