import { existsSync } from 'node:fs';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mayUseApt } from './apt.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { inWorkFolder } from './work-folder.mjs';

/** @typedef {import('./run-steps.mjs').Context} Context */

/** The documentation of OpenCV carries its samples; 96 MB in Debian 12. */
const PACKAGE = 'opencv-doc';
/** People on a car park, ten frames a second, 79 s. */
const CLIP = 'usr/share/doc/opencv-doc/examples/data/vtest.avi';
/** More than a first start is worth. */
const LARGEST_BYTES = 150e6;
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
const UNPACK_LIMIT_MS = 60_000;

/** @param {Pick<Context, 'env' | 'platform'>} context */
const clipFile = (context) => join(cacheFolder(context), 'demo', 'vtest.avi');
/** Says that it was tried, so that it is not tried at every start. */
const refusalFile = (/** @type {Pick<Context, 'env' | 'platform'>} */ context) =>
  join(cacheFolder(context), 'demo', 'not-to-be-had.txt');

/**
 * @param {Pick<Context, 'env' | 'platform'>} context
 * @returns {{ROADGLASS_DEMO?: string}} the video that the app shows where there is no project yet
 */
export function demoEnvironment(context) {
  const named = context.env['ROADGLASS_DEMO'];
  const clip = clipFile(context);
  if (named !== undefined) return { ROADGLASS_DEMO: named };
  return existsSync(clip) ? { ROADGLASS_DEMO: clip } : {};
}

/**
 * The clip that a first start shows, out of a package of Debian that is not installed for it. Optional:
 * it never fails, and where the clip is not to be had the app begins empty.
 * @type {import('./run-steps.mjs').Step}
 */
export const demo = {
  name: 'demo',
  doing:
    "Fetching a clip to show at the first start, from Debian's opencv-doc (about 100 MB, once)",
  command: 'npm start',

  missing(context) {
    const isThere = existsSync(clipFile(context)) || existsSync(refusalFile(context));
    const isNamed = context.env['ROADGLASS_DEMO'] !== undefined;
    return isThere || isNamed || !mayUseApt(context) ? undefined : 'there is no clip to show';
  },

  async run(context) {
    const refusal = await inWorkFolder(clipFile(context), (work) => fetchClip(context, work));
    if (!refusal) return;
    context.say(`Going on without the clip: ${refusal}.`);
    await writeFile(refusalFile(context), `${refusal}\n`);
  },
};

/**
 * @param {Context} context
 * @param {string} work
 * @returns {Promise<string>} part of a sentence that says why there is none, else ''
 */
async function fetchClip(context, work) {
  const { env, run } = context;
  let shown = await run('apt-cache', ['show', '--no-all-versions', PACKAGE]);
  if (shown.code !== 0) {
    await run('apt-get', ['update'], { env, timeoutMs: DOWNLOAD_LIMIT_MS });
    shown = await run('apt-cache', ['show', '--no-all-versions', PACKAGE]);
  }
  const bytes = Number(/^Size: (\d+)$/m.exec(shown.output)?.[1] ?? Number.NaN);
  if (Number.isNaN(bytes)) return `this distribution has no package ${PACKAGE}`;
  if (bytes > LARGEST_BYTES) {
    return `its package has ${Math.round(bytes / 1e6)} MB, more than ${LARGEST_BYTES / 1e6}`;
  }
  // apt drops its rights for a download and then wants a folder that its own user may write to.
  const options = ['-o', 'APT::Sandbox::User=root', '-o', 'Acquire::Retries=1'];
  await run('apt-get', [...options, 'download', PACKAGE], {
    cwd: work,
    env,
    timeoutMs: DOWNLOAD_LIMIT_MS,
  });
  const archive = (await readdir(work)).find((name) => name.endsWith('.deb'));
  if (!archive) return `the package ${PACKAGE} could not be downloaded`;
  await run('dpkg-deb', ['-x', archive, 'unpacked'], { cwd: work, timeoutMs: UNPACK_LIMIT_MS });
  const clip = join(work, 'unpacked', CLIP);
  if (!existsSync(clip)) return `the package ${PACKAGE} no longer has it`;
  await rename(clip, clipFile(context));
  return '';
}
