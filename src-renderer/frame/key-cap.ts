const caps: Readonly<Record<string, string>> = {
  ' ': 'Space',
  Escape: 'Esc',
  Delete: 'Del',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** A value of `KeyboardEvent.key` as it is printed on the keyboard. */
export const keyCap = (key: string): string =>
  caps[key] ?? (key.length === 1 ? key.toUpperCase() : key);
