/** Two presses of a person lie further apart, npm's copy follows within a few milliseconds. */
const SAME_PRESS_MS = 300;

/**
 * Under `npm run`, one Ctrl-C arrives twice where the shell is bash: from the terminal, and once more
 * from npm, which hands the signals it gets to its child. A program that takes a second Ctrl-C for
 * "now, at once" must not see the copy.
 * @param {Pick<NodeJS.Process, 'emit'>} [target]
 * @param {() => number} [nowMs]
 */
export function oneInterruptPerPress(target = process, nowMs = () => performance.now()) {
  const emit = target.emit;
  let lastMs = -Infinity;
  /** @this {unknown} @param {any[]} args */
  function emitOnce(...args) {
    if (args[0] === 'SIGINT') {
      const now = nowMs();
      if (now - lastMs < SAME_PRESS_MS) return true;
      lastMs = now;
    }
    return Reflect.apply(emit, target, args);
  }
  target.emit = /** @type {NodeJS.Process['emit']} */ (emitOnce);
}
