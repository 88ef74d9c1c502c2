/** Keys and what they do. */
export interface Shortcut {
  /** Values of `KeyboardEvent.key`, letters in lower case. */
  readonly keys: readonly string[];
  /** For the help, such as `Open video`. */
  readonly title: string;
  readonly group: ShortcutGroup;
  /** Is told which of the keys it was. Returns false where the key means nothing at the moment: others, then the page, may have it. */
  readonly run: (key: string) => void | false;
}

export const shortcutGroups = [
  'Cameras',
  'View',
  'Overlays',
  'Drawing',
  'Playback',
  'Proof strip',
] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

/** What of a `KeyboardEvent` says which shortcut is meant. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The keys of the console. Whoever came last is asked first. */
export class ShortcutRegistry {
  #shortcuts: readonly Shortcut[] = [];
  readonly #listeners = new Set<() => void>();

  /** Returns a function that takes them away again. */
  add(shortcuts: readonly Shortcut[]): () => void {
    this.#set([...this.#shortcuts, ...shortcuts]);
    return () => this.#set(this.#shortcuts.filter((one) => !shortcuts.includes(one)));
  }

  /** The same array until something is added or taken away. */
  readonly list = (): readonly Shortcut[] => this.#shortcuts;

  /** Returns a function that removes the listener. */
  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether something was done. Keys with Ctrl, Alt or Meta are the menu's and the system's. */
  press({ key, ctrlKey, altKey, metaKey }: PressedKey): boolean {
    if (ctrlKey || altKey || metaKey) return false;
    const pressed = key.length === 1 ? key.toLowerCase() : key;
    return this.#shortcuts
      .filter(({ keys }) => keys.includes(pressed))
      .reverse()
      .some(({ run }) => run(pressed) !== false);
  }

  #set(shortcuts: readonly Shortcut[]): void {
    this.#shortcuts = shortcuts;
    for (const listener of this.#listeners) listener();
  }
}
