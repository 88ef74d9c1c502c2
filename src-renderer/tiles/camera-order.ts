/**
 * All cameras after one of them was moved to the place of another, among those that are shown.
 * Undefined: nothing moved.
 */
export function reordered(
  all: readonly string[],
  moved: string,
  over: string,
): readonly string[] | undefined {
  const from = all.indexOf(moved);
  const to = all.indexOf(over);
  if (from < 0 || to < 0 || from === to) return undefined;
  const others = all.filter((id) => id !== moved);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
