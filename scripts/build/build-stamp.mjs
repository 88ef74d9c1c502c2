import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A part of dist/ that is built by itself, so that whoever needs one does not wait for the other.
 * @typedef {object} Part
 * @property {string} name of its stamp
 * @property {string[]} inputs what goes into it: files, and folders with all that is below them
 *
 * @typedef {object} Built
 * @property {string[]} files what the build wrote, relative to the root
 * @property {string[]} packages folders of the packages whose code is inside, relative to the root
 */

const SHARED = ['src-workers', 'scripts/build', 'package.json', 'package-lock.json'];

/** Everything that runs in Node or in Electron's main process. @type {Part} */
export const PROGRAM = {
  name: 'program',
  inputs: ['src-main', 'tsconfig.base.json', ...SHARED],
};

/** What the window shows. @type {Part} */
export const WINDOW = { name: 'window', inputs: ['src-renderer', ...SHARED] };

/** @param {string} root @param {Part} part */
const stampFile = (root, { name }) => join(root, 'dist', `.${name}-stamp`);

/** @param {string} root @param {Part} part @returns {string[]} sorted, so that every machine hashes alike */
function inputFiles(root, { inputs }) {
  return inputs
    .flatMap((input) => {
      const place = join(root, input);
      if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [input];
      return readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)));
    })
    .sort();
}

/**
 * Content and not modification times: a checkout of another branch and back is no change.
 * @param {string} root
 * @param {Part} part
 * @returns {string}
 */
export function sourcesHash(root, part) {
  const hash = createHash('sha256');
  for (const file of inputFiles(root, part)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} root @param {Part} part @returns {Built & {hash: string}} throws where nothing was built */
export function readStamp(root, part) {
  return JSON.parse(readFileSync(stampFile(root, part), 'utf8'));
}

/** @param {string} root @param {Part} part */
export function isBuilt(root, part) {
  try {
    const { hash, files } = readStamp(root, part);
    return hash === sourcesHash(root, part) && files.every((file) => existsSync(join(root, file)));
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @param {Part} part
 * @param {string} hash taken before the build read its first source
 * @param {Built} built
 */
export function markBuilt(root, part, hash, built) {
  writeFileSync(stampFile(root, part), JSON.stringify({ hash, ...built }));
}

/** @param {string} root @param {Part} part a build that fails half-way must not look like one that stands */
export function markUnbuilt(root, part) {
  rmSync(stampFile(root, part), { force: true });
}
