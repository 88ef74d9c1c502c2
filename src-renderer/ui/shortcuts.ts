import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ShortcutRegistry, type Shortcut } from './shortcut-registry';
import { isTaken } from './taken-keys';

const registry = new ShortcutRegistry();

/** Listens to the window's keys; returns a function that ends it. */
export function listenToKeys(): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || isTaken(event)) return;
    if (registry.press(event)) event.preventDefault();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

/** While the component is shown. `shortcuts` may be a new array each time; its functions are current. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  const names = shortcuts.map(({ keys, title }) => `${keys.join(' ')}: ${title}`).join('\n');
  useEffect(
    () =>
      registry.add(
        current.current.map((shortcut, index) => ({
          ...shortcut,
          run: (key) => current.current[index]?.run(key),
        })),
      ),
    // The functions are read when a key is pressed; only other keys need another registration.
    [names],
  );
}

export const useShortcutList = (): readonly Shortcut[] =>
  useSyncExternalStore(registry.onChange, registry.list);
