import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What goes into the bundles: the sources, the packages' versions, and how they are put together. */
const INPUTS = [
  'src-main',
  'src-workers',
  'scripts/build',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/** @param {string} root */
const stampFile = (root) => join(root, 'dist', '.build-stamp');

/** @param {string} root @returns {string[]} files, sorted, so that every machine hashes alike */
function inputFiles(root) {
  return INPUTS.flatMap((input) =>
    input.includes('.')
      ? [input]
      : readdirSync(join(root, input), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  ).sort();
}

/**
 * Content and not modification times: a checkout of another branch and back is no change.
 * @param {string} root
 * @returns {string}
 */
export function sourcesHash(root) {
  const hash = createHash('sha256');
  for (const file of inputFiles(root)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} root */
export function isBuilt(root) {
  try {
    const { hash, files } = JSON.parse(readFileSync(stampFile(root), 'utf8'));
    return (
      hash === sourcesHash(root) &&
      files.every((/** @type {string} */ file) => existsSync(join(root, file)))
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @param {string} hash taken before the build read its first source
 * @param {string[]} files what the build wrote, relative to the root
 */
export function markBuilt(root, hash, files) {
  writeFileSync(stampFile(root), JSON.stringify({ hash, files }));
}

/** @param {string} root a build that fails half-way must not look like one that stands */
export function markUnbuilt(root) {
  rmSync(stampFile(root), { force: true });
}
