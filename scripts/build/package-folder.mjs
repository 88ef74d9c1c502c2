/**
 * @param {string} path of a file, with slashes
 * @returns {string | undefined} the folder of the package that holds it, from the outermost
 *   `node_modules` on; undefined for a file of our own
 */
export function packageFolder(path) {
  return /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/** @param {Iterable<string>} paths @returns {string[]} the packages that hold them, each once, sorted */
export function packageFolders(paths) {
  const folders = new Set();
  for (const path of paths) folders.add(packageFolder(path.replaceAll('\\', '/')));
  folders.delete(undefined);
  return [...folders].sort();
}
