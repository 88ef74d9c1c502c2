import { describe, expect, it } from 'vitest';
import {
  afterCommand,
  afterNews,
  initialView,
  type StripCommand,
  type StripSight,
  type StripView,
} from '../../../src-renderer/proof/strip-view';
import { actionOfKey, ownKeys, type StripKey } from '../../../src-renderer/proof/strip-keys';
import { keyName } from '../../../src-renderer/ui/taken-keys';
import { mark } from './marks';

const marks = [10_000, 50_000, 300_000].map((at) => mark(at));
const sight: StripSight = { marks, extent: { fromMs: 0, toMs: 600_000 }, growing: false };
const growing: StripSight = { ...sight, growing: true };
const view: StripView = { ...initialView, window: { fromMs: 0, toMs: 60_000 }, following: false };
const after = (from: StripView, ...commands: readonly StripCommand[]): StripView =>
  commands.reduce((state, command) => afterCommand(state, command, sight), from);

describe('looking at a strip', () => {
  it('follows its newest end until the person scrolls, and again when they go to the end', () => {
    const followed = afterNews(initialView, growing);
    expect(followed.window).toEqual({ fromMs: 540_000, toMs: 600_000 });
    const scrolled = afterCommand(followed, { kind: 'scroll', shares: -0.5 }, growing);
    expect(scrolled).toMatchObject({ following: false, window: { fromMs: 510_000 } });
    // What arrives moves it no more.
    const longer = { ...growing, extent: { fromMs: 0, toMs: 700_000 } };
    expect(afterNews(scrolled, longer).window).toEqual(scrolled.window);
    const again = afterCommand(scrolled, { kind: 'go', to: 'end' }, longer);
    expect(again).toMatchObject({ following: true, window: { toMs: 700_000 } });
  });

  it('zooms without leaving the newest end', () => {
    const followed = afterNews(initialView, growing);
    const near = afterCommand(followed, { kind: 'zoom', factor: 0.5 }, growing);
    expect(near).toMatchObject({ following: true, window: { fromMs: 570_000, toMs: 600_000 } });
  });

  it('fits a short strip that is done into the window, unless the person chose what to see', () => {
    const short = { ...sight, extent: { fromMs: 0, toMs: 28_000 } };
    expect(afterNews(initialView, short).window).toEqual({ fromMs: 0, toMs: 28_000 });
    const chosen = afterCommand(initialView, { kind: 'zoom', factor: 0.5 }, short);
    expect(afterNews(chosen, short).window).toEqual(chosen.window);
  });

  it('goes from mark to mark, moving the window to those that are not seen, and stops at the ends', () => {
    const first = after(view, { kind: 'focus-next', step: 1 });
    expect(first).toMatchObject({ focusedId: 'm10000', window: view.window });
    const third = after(first, { kind: 'focus-next', step: 1 }, { kind: 'focus-next', step: 1 });
    expect(third.focusedId).toBe('m300000');
    expect(third.window.fromMs).toBeLessThan(300_000);
    expect(third.window.toMs).toBeGreaterThan(300_000);
    expect(after(third, { kind: 'focus-next', step: 1 }).focusedId).toBe('m300000');
    // Backwards without a mark in focus: the last one that is seen.
    expect(after(view, { kind: 'focus-next', step: -1 }).focusedId).toBe('m50000');
  });

  it('loses the focus of a mark that is gone', () => {
    const focused = after(view, { kind: 'focus', markId: 'm50000' });
    expect(afterNews(focused, { ...sight, marks: [marks[0]!] }).focusedId).toBeUndefined();
    expect(afterNews(focused, sight).focusedId).toBe('m50000');
  });
});

describe('adding and choosing: which command means something in which mode', () => {
  const at = { mediaTimeMs: 20_000, position: 0.3 };
  const modes: Readonly<Record<string, StripView>> = {
    browsing: view,
    aiming: after(view, { kind: 'aim', at }),
    adding: after(view, { kind: 'place', at }),
    'choosing-class': after(view, { kind: 'choose-class', markId: 'm50000' }),
    menu: after(view, { kind: 'open-menu', at, markId: 'm50000' }),
  };

  it.each([
    ['browsing', 'aim', 'aiming'],
    ['browsing', 'place', 'browsing'],
    ['aiming', 'place', 'adding'],
    ['aiming', 'cancel', 'browsing'],
    ['adding', 'done', 'browsing'],
    ['adding', 'cancel', 'browsing'],
    ['choosing-class', 'done', 'browsing'],
    ['choosing-class', 'cancel', 'browsing'],
    ['menu', 'cancel', 'browsing'],
    ['menu', 'aim', 'aiming'],
  ] as const)('%s + %s = %s', (from, kind, to) => {
    expect(modes[from]?.mode.kind).toBe(from);
    expect(after(modes[from]!, { kind }).mode.kind).toBe(to);
  });

  it('aims beside the mark in focus, or in the middle of what is seen, and stays on the strip', () => {
    const focused = after(view, { kind: 'focus', markId: 'm50000' }, { kind: 'aim' });
    expect(focused.mode).toMatchObject({ at: { mediaTimeMs: 50_000, position: 0.5 } });
    expect(after(view, { kind: 'aim' }).mode).toMatchObject({ at: { mediaTimeMs: 30_000 } });
    const pushed = after(modes['aiming']!, { kind: 'move-aim', byMs: -1e9, byPosition: 7 });
    expect(pushed.mode).toMatchObject({ at: { mediaTimeMs: 0, position: 1 } });
  });

  it('Esc leaves the mode first, then the mark', () => {
    const focused = after(view, { kind: 'focus', markId: 'm50000' }, { kind: 'aim' });
    const once = after(focused, { kind: 'cancel' });
    expect(once).toMatchObject({ mode: { kind: 'browsing' }, focusedId: 'm50000' });
    expect(after(once, { kind: 'cancel' }).focusedId).toBeUndefined();
  });
});

describe('the keys of the strip', () => {
  const press = (key: string, from: StripView, more: Partial<StripKey> = {}) =>
    actionOfKey(
      { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more },
      from,
    );
  const focused = after(view, { kind: 'focus', markId: 'm50000' });
  const aiming = after(view, { kind: 'aim' });

  it.each([
    [']', view, { kind: 'view', command: { kind: 'focus-next', step: 1 } }],
    ['Enter', focused, { kind: 'jump' }],
    // Without a mark there is nothing to play, delete or change.
    ['Enter', view, undefined],
    ['Delete', focused, { kind: 'delete' }],
    ['Delete', view, undefined],
    ['C', focused, { kind: 'choose-class' }],
    ['Insert', view, { kind: 'view', command: { kind: 'aim' } }],
    ['Enter', aiming, { kind: 'view', command: { kind: 'place' } }],
    ['Escape', aiming, { kind: 'view', command: { kind: 'cancel' } }],
    ['ArrowLeft', aiming, { command: { kind: 'move-aim', byMs: -300 } }],
    ['ArrowLeft', view, { command: { kind: 'scroll', shares: -0.1 } }],
    ['u', view, { kind: 'undo' }],
    ['k', view, { kind: 'check-bin' }],
    // Space is the player's.
    [' ', view, undefined],
    ['f', focused, undefined],
  ])('%s', (key, from, action) => {
    if (action) expect(press(key, from)).toMatchObject(action);
    else expect(press(key, from)).toBeUndefined();
  });

  it('Ctrl+Z takes back; other keys with Ctrl or Alt are the system’s', () => {
    expect(press('z', view, { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(press('a', view, { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowLeft', view, { altKey: true })).toBeUndefined();
  });

  it('are kept from drawing and from the console while the strip has the focus', () => {
    const used = [
      'ArrowLeft',
      'ArrowRight',
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
      'c',
      'a',
      'Insert',
      'u',
      'k',
      'ContextMenu',
    ];
    for (const key of used) {
      expect(press(key, focused), key).toBeDefined();
      expect(ownKeys as readonly string[]).toContain(key);
    }
    expect(ownKeys as readonly string[]).toContain(
      keyName({ key: 'Z', ctrlKey: true, metaKey: false }),
    );
  });
});
