import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptCommand, installWithApt, mayUseApt, onPath } from './apt.mjs';
import { lastLines } from './command.mjs';
import { ffmpegPlace } from './ffmpeg-place.mjs';
import { isNetworkFailure } from './network.mjs';
import { SetupProblem } from './problem.mjs';

/** @typedef {import('./run-steps.mjs').Context} Context */

/** The binary has 30 MB packed; slower than this, somebody had better install it by hand. */
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

/**
 * @param {Context} context
 * @returns {string} what a person types on this machine to get ffmpeg
 */
export function ffmpegCommand(context) {
  const sudo = context.uid === 0 ? '' : 'sudo ';
  if (context.platform === 'win32') return 'winget install --id Gyan.FFmpeg';
  if (context.platform === 'darwin') return 'brew install ffmpeg';
  if (onPath('apt-get', context)) return aptCommand(['ffmpeg'], context);
  if (onPath('dnf', context)) return `${sudo}dnf install -y ffmpeg-free`;
  if (onPath('pacman', context)) return `${sudo}pacman -S --needed ffmpeg`;
  if (onPath('apk', context)) return `${sudo}apk add ffmpeg`;
  return 'FFMPEG_PATH=/path/to/ffmpeg npm run setup';
}

/**
 * The npm package fetches its binary from outside the registry, in an install script that we do not
 * let run during `npm ci` (.npmrc): it may have no way out, and most machines do not need it.
 * @param {Context} context
 * @returns {Promise<string>} what the download said when it failed, else ''
 */
async function downloadStatic({ root, env, run }) {
  const script = join(root, 'node_modules', 'ffmpeg-static', 'install.js');
  if (!existsSync(script)) return '';
  const { code, output } = await run(process.execPath, [script], {
    cwd: root,
    env: { ...env, CI: '1' },
    timeoutMs: DOWNLOAD_LIMIT_MS,
  });
  // A stack trace helps nobody here: its first line says what happened.
  return code === 0 ? '' : (output.split('\n').find((line) => line.trim() !== '') ?? 'timed out');
}

/** @type {import('./run-steps.mjs').Step} */
export const ffmpeg = {
  name: 'ffmpeg',
  doing: 'Fetching ffmpeg',
  command: 'npm run setup',

  async missing(context) {
    if (await ffmpegPlace(context)) return undefined;
    const named = context.env['FFMPEG_PATH'];
    return named
      ? `FFMPEG_PATH names ${named}, which is no ffmpeg 5.1 or newer that runs here`
      : 'no ffmpeg 5.1 or newer was found';
  },

  async run(context) {
    const named = context.env['FFMPEG_PATH'];
    if (named) {
      throw new SetupProblem(
        `FFMPEG_PATH names "${named}", which is no ffmpeg 5.1 or newer that runs here. Correct it, or unset it to use the ffmpeg on the PATH.`,
        { command: 'unset FFMPEG_PATH' },
      );
    }
    let said = '';
    if (mayUseApt(context)) {
      said = await installWithApt(context, ['ffmpeg']);
      if (await ffmpegPlace(context)) return;
    }
    const downloadSaid = await downloadStatic(context);
    if (await ffmpegPlace(context)) return;
    const detail = lastLines(`${said}\n${downloadSaid}`, 4);
    throw new SetupProblem(
      isNetworkFailure(`${said}\n${downloadSaid}`)
        ? 'ffmpeg (5.1 or newer) is missing, and the places it is fetched from are out of reach: there is no network, or it is closed. Install it (or set FFMPEG_PATH to an ffmpeg that you have).'
        : 'ffmpeg (5.1 or newer) is missing and could not be fetched by this set-up. Install it (or set FFMPEG_PATH to an ffmpeg that you have).',
      { detail, command: ffmpegCommand(context) },
    );
  },
};
