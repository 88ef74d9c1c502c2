/** Tiles whose pictures are asked for now: what each can have hangs on how many they are. */
const shown = new Set<() => void>();

export const shownTiles = (): number => shown.size;

/** @param onChange the number changed. Returns the end of it. */
export function addShownTile(onChange: () => void): () => void {
  shown.add(onChange);
  tell();
  return () => {
    if (shown.delete(onChange)) tell();
  };
}

/** With the next turn: a page of sixteen tiles comes at once, and is told once. */
let asked = false;
function tell(): void {
  if (asked) return;
  asked = true;
  queueMicrotask(() => {
    asked = false;
    for (const onChange of shown) onChange();
  });
}
