/**
 * What a form changed, as a command wants it: keys with another value, and null for those that were
 * taken away.
 */
export function changedFields<Value extends object>(before: Value, after: Value): Partial<Value> {
  const changed: Record<string, unknown> = {};
  const was = before as Record<string, unknown>;
  const is = after as Record<string, unknown>;
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (was[key] !== is[key]) changed[key] = is[key] ?? null;
  }
  return changed as Partial<Value>;
}
