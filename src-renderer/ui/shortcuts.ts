import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ShortcutRegistry, type Shortcut } from './shortcut-registry';

const registry = new ShortcutRegistry();

/** Inputs that one writes nothing into keep the focus after a click, and need few keys. */
const choices = ':is([type="radio"], [type="checkbox"], [type="range"])';
const fields = `input:not(${choices}), textarea, select, [contenteditable="true"], [role="menu"]`;
const pressable = `button, a, [role="switch"], [role="radio"], input${choices}`;

/** A key that a field, a dialog or the button in focus is waiting for is no shortcut. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(fields)) return true;
  if (key === ' ' || key === 'Enter') return target.closest(pressable) !== null;
  return key.startsWith('Arrow') && target.matches(`input${choices}`);
}

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
          run: () => current.current[index]?.run(),
        })),
      ),
    // The functions are read when a key is pressed; only other keys need another registration.
    [names],
  );
}

export const useShortcutList = (): readonly Shortcut[] =>
  useSyncExternalStore(registry.onChange, registry.list);
