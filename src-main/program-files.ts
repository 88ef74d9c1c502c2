import { join } from 'node:path';

/**
 * A packaged app lies in an archive that Electron reads as if it were a folder. What others open, such
 * as processes that are forked, native code and ffmpeg, lies beside it, under the same paths.
 */
export const outsideArchive = (path: string): string =>
  path.replace(/(^|[\\/])app\.asar(?=[\\/]|$)/, '$1app.asar.unpacked');

/** Where the programs of dist/ lie that main starts: workers and threads, by their names. */
export const workersFolder = outsideArchive(__dirname);

/** Manifests and files of the detectors that ship. */
export const modelsFolder = outsideArchive(join(__dirname, '..', 'models'));

/** The demo: a film, which ffmpeg opens, and the project that goes with it. */
export const demoFolder = outsideArchive(join(__dirname, '..', 'assets', 'demo'));

/** Passenger car units: a file a profile. */
export const pcuFolder = join(__dirname, '..', 'assets', 'pcu');

/** Where a package has its own ffmpeg, if it has one; undefined in plain Node. */
export function packagedFfmpeg(platform: NodeJS.Platform = process.platform): string | undefined {
  const { resourcesPath } = process as { resourcesPath?: string };
  const name = platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  return resourcesPath === undefined ? undefined : join(resourcesPath, name);
}
