/** Inputs that one writes nothing into keep the focus after a click, and need few keys. */
const choices = ':is([type="radio"], [type="checkbox"], [type="range"])';
const fields = `input:not(${choices}), textarea, select, [contenteditable="true"], [role="menu"]`;
const pressable = `button, a, [role="switch"], [role="radio"], input${choices}`;

/** A key that a field, a dialog or the button in focus is waiting for is no shortcut. */
export function isTaken(pressed: KeyboardEvent): boolean {
  const { key, target } = pressed;
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(fields)) return true;
  if (keepsForItself(target, pressed)) return true;
  if (key === ' ' || key === 'Enter') return target.closest(pressable) !== null;
  return key.startsWith('Arrow') && target.matches(`input${choices}`);
}

/** As an element says in `data-own-keys` which keys it has a use for: `c`, `ArrowLeft`, `Ctrl+z`. */
export const keyName = ({ key, ctrlKey, metaKey }: KeyName): string =>
  `${ctrlKey || metaKey ? 'Ctrl+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;

type KeyName = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

const keepsForItself = (target: Element, pressed: KeyName): boolean =>
  target
    .closest<HTMLElement>('[data-own-keys]')
    ?.dataset['ownKeys']?.split(' ')
    .includes(keyName(pressed)) ?? false;
