import { expect, test, vi } from 'vitest';
import { ShortcutRegistry, type Shortcut } from '../../../src-renderer/ui/shortcut-registry';

const pressed = (key: string, modifiers = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...modifiers,
});
const shortcut = (key: string, run: Shortcut['run'] = () => {}): Shortcut => ({
  keys: [key],
  title: `does ${key}`,
  group: 'View',
  run,
});

test('a key runs what is registered for it, and says so', () => {
  const run = vi.fn();
  const registry = new ShortcutRegistry();
  registry.add([shortcut('o', run)]);
  expect(registry.press(pressed('o'))).toBe(true);
  expect(registry.press(pressed('x'))).toBe(false);
  expect(run).toHaveBeenCalledTimes(1);
});

test('capitals are the same key: caps lock is no reason to do nothing', () => {
  const run = vi.fn();
  const registry = new ShortcutRegistry();
  registry.add([shortcut('o', run)]);
  expect(registry.press(pressed('O'))).toBe(true);
});

test.each([['ctrlKey'], ['altKey'], ['metaKey']])(
  'with %s a key is the menu’s or the system’s',
  (modifier) => {
    const run = vi.fn();
    const registry = new ShortcutRegistry();
    registry.add([shortcut('o', run)]);
    expect(registry.press(pressed('o', { [modifier]: true }))).toBe(false);
    expect(run).not.toHaveBeenCalled();
  },
);

test('who came last is asked first, and may pass the key on', () => {
  const order: string[] = [];
  const registry = new ShortcutRegistry();
  registry.add([shortcut('Escape', () => void order.push('frame'))]);
  const remove = registry.add([
    shortcut('Escape', () => {
      order.push('drawing');
      return false;
    }),
  ]);
  expect(registry.press(pressed('Escape'))).toBe(true);
  expect(order).toEqual(['drawing', 'frame']);
  remove();
  registry.press(pressed('Escape'));
  expect(order).toEqual(['drawing', 'frame', 'frame']);
});

test('the list is the same array until something changes, and tells when it does', () => {
  const changed = vi.fn();
  const registry = new ShortcutRegistry();
  const stop = registry.onChange(changed);
  const before = registry.list();
  expect(registry.list()).toBe(before);
  registry.add([shortcut('a')]);
  expect(registry.list()).not.toBe(before);
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
  registry.add([shortcut('b')]);
  expect(changed).toHaveBeenCalledTimes(1);
});
