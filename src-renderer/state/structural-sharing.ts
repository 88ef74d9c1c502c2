const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (value: unknown): unknown => (isRecord(value) ? value['id'] : undefined);

/**
 * `next`, made of the parts of `previous` that are equal to its own. Main tells its whole state, so
 * every part of it arrives as a new object; what did not change keeps its identity here, and what
 * shows it is not rendered anew. For plain data, as it comes over a message channel.
 */
export function shareStructure<Value>(previous: unknown, next: Value): Value;
export function shareStructure(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return shareArray(previous, next);
  if (isRecord(previous) && isRecord(next)) return shareRecord(previous, next);
  return next;
}

/** What has an id is compared with its namesake, so that a removed camera moves no other one. */
function shareArray(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(previous.map((value) => [idOf(value), value]));
  const shared = next.map((value, index) => {
    const id = idOf(value);
    return shareStructure(id === undefined ? previous[index] : byId.get(id), value);
  });
  const same =
    previous.length === shared.length &&
    shared.every((value, index) => Object.is(value, previous[index]));
  return same ? previous : shared;
}

function shareRecord(
  previous: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const keys = Object.keys(next);
  const shared = Object.fromEntries(
    keys.map((key) => [key, shareStructure(previous[key], next[key])]),
  );
  const same =
    Object.keys(previous).length === keys.length &&
    keys.every((key) => key in previous && Object.is(shared[key], previous[key]));
  return same ? previous : shared;
}
