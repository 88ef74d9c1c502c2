import { aptCommand, installWithApt, mayUseApt, onPath } from './apt.mjs';
import { lastLines } from './command.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { SetupProblem } from './problem.mjs';

/** @typedef {import('./run-steps.mjs').Context} Context */

/** What Electron is linked with and a server or a container lacks; each brings the rest along. */
const DEBIAN_PACKAGES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3',
  ['libasound2t64', 'libasound2'],
  'libgbm1',
  ['libcups2t64', 'libcups2'],
  'libxkbcommon0',
];

/** @param {string} listing of ldd @returns {string[]} names of libraries that the machine lacks */
export const missingLibraries = (listing) =>
  [...listing.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => String(name));

/**
 * ldd reads the program's table and takes 25 ms, so nothing is remembered that could turn wrong.
 * @param {Context} context
 * @returns {Promise<string[]>}
 */
export async function librariesThatLack(context) {
  const runtime = electronRuntime(context);
  if (context.platform !== 'linux' || !runtime) return [];
  return missingLibraries((await context.run('ldd', [runtime.executable])).output);
}

/** @type {import('./run-steps.mjs').Step} */
export const electronLibraries = {
  name: 'libraries',
  doing: "Installing the system's libraries that Electron needs",
  command: 'npm run setup',

  async missing(context) {
    const lacking = await librariesThatLack(context);
    if (lacking.length === 0) return undefined;
    const more = lacking.length > 3 ? `, and ${lacking.length - 3} more` : '';
    return `Electron lacks ${lacking.slice(0, 3).join(', ')}${more}`;
  },

  async run(context) {
    const said = mayUseApt(context) ? await installWithApt(context, DEBIAN_PACKAGES) : '';
    const lacking = await librariesThatLack(context);
    if (lacking.length === 0) return;
    const sentence = `Electron does not start here: the system lacks ${lacking.join(', ')}.`;
    const detail = lastLines(said, 4);
    const names = DEBIAN_PACKAGES.map((each) => String([each].flat().at(-1)));
    throw new SetupProblem(
      sentence,
      onPath('apt-get', context) ? { detail, command: aptCommand(names, context) } : { detail },
    );
  },
};
