import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** No download takes so long; an older folder is what a killed set-up left. */
const ABANDONED_MS = 3_600_000;

/**
 * Gives the work a folder beside where its result is to lie, so that the last step is a rename, and
 * removes it in the end, also after Ctrl-C.
 * @template T
 * @param {string} final
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inWorkFolder(final, work) {
  const parent = dirname(final);
  const prefix = `${basename(final)}.part-`;
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    const { mtimeMs } = statSync(join(parent, name), { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > ABANDONED_MS) remove(join(parent, name));
  }
  const folder = mkdtempSync(join(parent, prefix));
  const removeIt = () => remove(folder);
  process.once('exit', removeIt);
  try {
    return await work(folder);
  } finally {
    process.off('exit', removeIt);
    removeIt();
  }
}

/** @param {string} folder */
function remove(folder) {
  rmSync(folder, { recursive: true, force: true });
}
