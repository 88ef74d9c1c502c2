import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { runChild } from '../launch/child.mjs';
import { electronRuntime } from '../setup/electron-runtime.mjs';
import { writeLicences } from './licences.mjs';

/** Where electron-builder.yml has its output. */
const OUTPUT = join('out', 'package');

/** @param {string} path of a file or a folder @returns {number} bytes of all files in it */
export function sizeOf(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** @param {string} folder @returns {string} a line: its size, and what most of it is */
export function sizeLine(folder) {
  const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
  const resources = readdirSync(folder).includes('resources') ? join(folder, 'resources') : folder;
  const whole = sizeOf(folder);
  const ours = resources === folder ? whole : sizeOf(resources);
  return `${megabytes(whole)}: Electron ${megabytes(whole - ours)}, Roadglass with its detector and ONNX Runtime ${megabytes(ours)}`;
}

/**
 * @param {import('../setup/run-steps.mjs').Context} context
 * @param {string[]} args nothing for the unpacked app; `installers` for this system's installers, whose
 *   tools electron-builder downloads
 * @returns {Promise<number>} exit code
 */
export async function packageApp(context, args) {
  const { root, say } = context;
  const wantsInstallers = args[0] === 'installers';
  if (args.length > (wantsInstallers ? 1 : 0)) {
    say('npm run package knows only: npm run package, npm run package -- installers');
    return 2;
  }
  const runtime = electronRuntime(context);
  if (!runtime) throw new Error('packageApp comes after the step "electron"');
  if (runtime.kind === 'fallback') {
    if (wantsInstallers) {
      say(
        `Installers are made with the declared Electron only, and it is not here (there is ${runtime.version}, for development). Run:  npx install-electron`,
      );
      return 1;
    }
    say(
      `Packaging with Electron ${runtime.version}, because the declared one is not to be had here: for trying out, not for handing out.`,
    );
  }
  writeLicences(root);
  const dist =
    runtime.kind === 'declared'
      ? join(root, 'node_modules', 'electron', 'dist')
      : dirname(runtime.executable);
  process.chdir(root);
  const code = await runChild(process.execPath, [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    ...(wantsInstallers ? [] : ['--dir']),
    '--publish=never',
    `-c.electronDist=${dist}`,
    `-c.electronVersion=${runtime.version}`,
  ]);
  if (code !== 0) return code;
  const unpacked = readdirSync(join(root, OUTPUT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, OUTPUT, entry.name));
  for (const folder of unpacked) say(`${relative(root, folder)}: ${sizeLine(folder)}`);
  return 0;
}
