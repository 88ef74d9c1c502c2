import type { StripCommand, StripView } from './strip-view';

export type StripKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key does on the strip: to the view, or to the counts. */
export type StripAction =
  | { readonly kind: 'view'; readonly command: StripCommand }
  /** Of the mark in focus. */
  | { readonly kind: 'jump' | 'delete' | 'choose-class' | 'menu' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'check-bin' };

const view = (command: StripCommand): StripAction => ({ kind: 'view', command });

/** Shares of the window. */
const scrollShare = 0.1;
const pageShare = 0.9;
const zoomFactor = 1.5;
/** Shares of the window, and of the line. */
const aimStep = { time: 0.005, position: 0.02 };
const shiftFactor = 5;

/** @returns undefined: nothing, the key is the page's */
export function actionOfKey(
  { key, ctrlKey, metaKey, shiftKey, altKey }: StripKey,
  { mode, focusedId, window }: StripView,
): StripAction | undefined {
  if (altKey) return undefined;
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) return letter === 'z' && !shiftKey ? { kind: 'undo' } : undefined;
  if (mode.kind === 'aiming') {
    const times = shiftKey ? shiftFactor : 1;
    const byMs = (window.toMs - window.fromMs) * aimStep.time * times;
    const byPosition = aimStep.position * times;
    const aim = (across: number, down: number) =>
      view({ kind: 'move-aim', byMs: across * byMs, byPosition: down * byPosition });
    const aimed: Readonly<Record<string, StripAction>> = {
      arrowleft: aim(-1, 0),
      arrowright: aim(1, 0),
      arrowup: aim(0, -1),
      arrowdown: aim(0, 1),
      enter: view({ kind: 'place' }),
      ' ': view({ kind: 'place' }),
      escape: view({ kind: 'cancel' }),
    };
    if (aimed[letter]) return aimed[letter];
  }
  const ofMark = (kind: 'jump' | 'delete' | 'choose-class'): StripAction | undefined =>
    focusedId === undefined ? undefined : { kind };
  switch (letter) {
    case 'arrowleft':
      return view({ kind: 'scroll', shares: shiftKey ? -pageShare : -scrollShare });
    case 'arrowright':
      return view({ kind: 'scroll', shares: shiftKey ? pageShare : scrollShare });
    case 'pageup':
      return view({ kind: 'scroll', shares: -pageShare });
    case 'pagedown':
      return view({ kind: 'scroll', shares: pageShare });
    case 'home':
      return view({ kind: 'go', to: 'start' });
    case 'end':
      return view({ kind: 'go', to: 'end' });
    case '+':
    case '=':
      return view({ kind: 'zoom', factor: 1 / zoomFactor });
    case '-':
      return view({ kind: 'zoom', factor: zoomFactor });
    case '0':
      return view({ kind: 'show-all' });
    case '[':
      return view({ kind: 'focus-next', step: -1 });
    case ']':
      return view({ kind: 'focus-next', step: 1 });
    case 'enter':
      return ofMark('jump');
    case 'delete':
    case 'backspace':
      return ofMark('delete');
    case 'c':
      return ofMark('choose-class');
    case 'a':
    case 'insert':
      return view({ kind: 'aim' });
    case 'u':
      return { kind: 'undo' };
    case 'k':
      return { kind: 'check-bin' };
    case 'contextmenu':
      return { kind: 'menu' };
    case 'f10':
      return shiftKey ? { kind: 'menu' } : undefined;
    case 'escape':
      return focusedId === undefined ? undefined : view({ kind: 'cancel' });
    default:
      return undefined;
  }
}

/**
 * What the strip keeps for itself while it has the focus, see `taken-keys`, and Esc where there is something
 * to leave; Space is the player's.
 */
export const ownKeys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  '+',
  '=',
  '-',
  '0',
  '[',
  ']',
  'Enter',
  'Delete',
  'Backspace',
  'Insert',
  'ContextMenu',
  'F10',
  'a',
  'c',
  'k',
  'u',
  'Ctrl+z',
] as const;
