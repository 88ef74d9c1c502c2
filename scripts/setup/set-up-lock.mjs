import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';

/** The holder shows that it lives by touching its file; three missed touches and it is gone. */
const TOUCH_MS = 2_000;
const STALE_MS = 10_000;
const POLL_MS = 250;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * A number of a process means something on its own machine only (a container killed half-way leaves
 * one that the next container uses again), so the file's age decides where the machine differs.
 * @param {{pid: number, host: string} | undefined} holder undefined: not readable, just being written
 * @param {number} ageMs since the holder last touched the file
 * @param {{host: string, isAlive: (pid: number) => boolean}} here
 */
export function isStale(holder, ageMs, here) {
  if (ageMs > STALE_MS) return true;
  return holder !== undefined && holder.host === here.host && !here.isAlive(holder.pid);
}

/** @param {string} file @returns {{pid: number, host: string} | undefined} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} file @returns {boolean} */
function take(file) {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Lets one set-up at a time change a checkout: two `npm ci` at once leave half of each.
 * @template T
 * @param {string} file
 * @param {(pid: number | undefined) => void} onWait called once when another set-up is running
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileLocked(file, onWait, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    const holder = readHolder(file);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (isStale(holder, age, { host: hostname(), isAlive })) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait(holder?.pid);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const release = () => rmSync(file, { force: true });
  const touch = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      // Somebody took it for stale (a laptop that slept); the work goes on, npm's own checks decide.
    }
  }, TOUCH_MS);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    process.off('exit', release);
    release();
  }
}
