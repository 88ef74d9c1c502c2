/** The passes of one engine, by something that all its cameras share. */
const turns = new WeakMap<object, Promise<void>>();

/**
 * Does work when all that came before it is done: a project with many cameras is opened with one
 * decoder at a time for strips that are missing, not with one for each.
 */
export function inPassTurn(shared: object, work: () => Promise<void>): Promise<void> {
  const done = (turns.get(shared) ?? Promise.resolve()).then(work);
  turns.set(
    shared,
    done.catch(() => undefined),
  );
  return done;
}
