import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';
import { packagedFfmpeg } from '../program-files';
import { startProcess, type ProcessStart } from './process-start';

export interface Ffmpeg {
  readonly path: string;
  readonly version: string;
  readonly origin: 'FFMPEG_PATH' | 'package' | 'ffmpeg-static' | 'PATH';
}

export interface LookupOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where ffmpeg lies in the packaged application; default: among its resources. */
  readonly packagedPath?: string;
  /** Path that the module ffmpeg-static gives, if it is installed; its file may not be there. */
  readonly staticPath?: () => string | undefined;
  readonly platform?: NodeJS.Platform;
  readonly start?: ProcessStart;
}

/** The first version with `-fps_mode`. */
const oldest = [5, 1] as const;

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Looked for from the bundle, so that the working folder does not matter. */
function ffmpegStaticPath(): string | undefined {
  try {
    // Loaded at run time: an optional dependency, whose download may have been skipped.
    const path: unknown = createRequire(__filename)('ffmpeg-static');
    return typeof path === 'string' ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The command that installs ffmpeg on this kind of machine. */
function installCommand(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'brew install ffmpeg';
  if (platform === 'win32') return 'winget install Gyan.FFmpeg';
  return 'sudo apt-get install -y ffmpeg';
}

/** Every place that has one, in the order of preference. */
function* candidates(options: LookupOptions, env: Readonly<Record<string, string | undefined>>) {
  const { platform = process.platform, staticPath = ffmpegStaticPath } = options;
  const { packagedPath = packagedFfmpeg(platform) } = options;
  if (packagedPath !== undefined) yield { path: packagedPath, origin: 'package' as const };
  const fromModule = staticPath();
  if (fromModule !== undefined) yield { path: fromModule, origin: 'ffmpeg-static' as const };
  const name = platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  for (const folder of (env['PATH'] ?? env['Path'] ?? '').split(delimiter)) {
    if (folder !== '') yield { path: join(folder, name), origin: 'PATH' as const };
  }
}

/**
 * Finds ffmpeg: the environment's FFMPEG_PATH, the packaged program, ffmpeg-static, the PATH. Throws
 * FFMPEG_NOT_FOUND with the command to run; a FFMPEG_PATH that does not work is not passed over.
 */
export async function findFfmpeg(options: LookupOptions = {}): Promise<Ffmpeg> {
  const { env = process.env, platform = process.platform, start = startProcess } = options;
  const named = env['FFMPEG_PATH'];
  if (named) {
    const version = isProgram(named) ? await ffmpegVersion(named, start) : undefined;
    if (version !== undefined) return { path: named, version, origin: 'FFMPEG_PATH' };
    throw new Failure(
      'FFMPEG_NOT_FOUND',
      `FFMPEG_PATH is set to "${named}", which is no ffmpeg ${oldest.join('.')} or newer that runs here. Correct it, or unset it and run: ${installCommand(platform)}`,
    );
  }
  const seen: string[] = [];
  for (const { path, origin } of candidates(options, env)) {
    if (!isProgram(path)) continue;
    const version = await ffmpegVersion(path, start);
    if (version !== undefined) return { path, version, origin };
    seen.push(path);
  }
  throw new Failure(
    'FFMPEG_NOT_FOUND',
    `ffmpeg ${oldest.join('.')} or newer was not found. Run: ${installCommand(platform)}`,
    seen.length > 0 ? { detail: `too old or not working: ${seen.join(', ')}` } : {},
  );
}

/** Undefined when the program does not run, is no ffmpeg, or is too old. */
async function ffmpegVersion(program: string, start: ProcessStart): Promise<string | undefined> {
  let version: string | undefined;
  const child = start({
    program,
    // Without -hide_banner the banner goes to the error output, which is the one that is read.
    args: ['-nostdin', '-f', 'lavfi', '-i', 'nullsrc=s=16x16', '-frames:v', '1', '-f', 'null', '-'],
    onLine: (line) => {
      version ??= /^ffmpeg version (\S+)/.exec(line)?.[1];
    },
  });
  const exit = await child.exited;
  return exit.code === 0 && version !== undefined && isNewEnough(version) ? version : undefined;
}

/** Builds from the repository (N-12345-g...) have no number and are taken to be new. */
export function isNewEnough(version: string): boolean {
  const found = /^n?(\d+)\.(\d+)/.exec(version);
  if (!found) return true;
  const major = Number(found[1]);
  return major > oldest[0] || (major === oldest[0] && Number(found[2]) >= oldest[1]);
}
