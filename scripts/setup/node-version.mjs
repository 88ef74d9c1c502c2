// Runs before anything else, also on a Node.js that is too old for the rest: keep the syntax plain.
import { readFileSync } from 'node:fs';

/**
 * @param {string} text `22.12.0`, with or without a leading `v`
 * @returns {[number, number, number]}
 */
export function parseVersion(text) {
  const match = /^v?(\d+)\.(\d+)\.(\d+)/.exec(text);
  if (!match) throw new TypeError(`"${text}" is no version of the form 22.12.0.`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/**
 * Only the two forms that `engines` in package.json uses, `^20.19.0` and `>=24.0.0`, joined by `||`:
 * the semver package is not there yet when this runs.
 * @param {string} range
 */
function parseRange(range) {
  return range.split('||').map((part) => {
    const match = /^\s*(\^|>=)\s*(\S+)\s*$/.exec(part);
    if (!match) throw new TypeError(`"${part}" is no range of the form ^20.19.0 or >=24.0.0.`);
    return { sameMajor: match[1] === '^', least: parseVersion(String(match[2])) };
  });
}

/** @param {string} version @param {string} range */
export function isSupported(version, range) {
  const [major, minor, patch] = parseVersion(version);
  return parseRange(range).some(({ sameMajor, least }) => {
    if (major !== least[0]) return !sameMajor && major > least[0];
    return minor === least[1] ? patch >= least[2] : minor > least[1];
  });
}

/** @returns {string} the range of Node.js versions that package.json declares */
export function supportedRange() {
  const file = new URL('../../package.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).engines.node;
}

/**
 * @param {string} version
 * @param {string} range
 * @returns {string | undefined} a sentence when this Node.js will not do
 */
export function nodeComplaint(version, range) {
  if (isSupported(version, range)) return undefined;
  const lines = parseRange(range).map(({ sameMajor, least: [major, minor] }) =>
    sameMajor ? `${major}.${minor} or a later ${major}` : `${major} and up`,
  );
  const last = lines.pop();
  const needed = lines.length > 0 ? `${lines.join(', ')}, or ${last}` : last;
  return `Roadglass needs Node.js ${needed}; this is Node.js ${version.replace(/^v/, '')}.`;
}

/** Ends the process with a sentence when this Node.js is too old. */
export function requireNode() {
  const complaint = nodeComplaint(process.version, supportedRange());
  if (!complaint) return;
  process.stderr.write(`${complaint}\nInstall a current one, then try again.\n`);
  process.exit(1);
}
