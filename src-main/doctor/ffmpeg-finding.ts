import { isFailure } from '../../src-workers/contracts/errors';
import type { Ffmpeg } from '../decoders/ffmpeg-lookup';
import type { Finding } from './finding';
import type { ReadProgram } from './program-output';

/**
 * Formats of PRODUCT section 1 and the decoders that read them on any machine. ffmpeg's own `av1`
 * decoder is not among them: it works with a graphics card only.
 */
const decodersOf: Readonly<Record<string, readonly string[]>> = {
  h264: ['h264'],
  hevc: ['hevc'],
  mpeg4: ['mpeg4'],
  vp9: ['vp9', 'libvpx-vp9'],
  av1: ['libdav1d', 'libaom-av1'],
  mjpeg: ['mjpeg'],
};

/** Names of the video decoders in what `ffmpeg -decoders` prints. */
export function videoDecoders(listing: string): ReadonlySet<string> {
  return new Set(
    listing.split('\n').flatMap((line) => /^ V[A-Z.]{5} ([\w-]+) /.exec(line)?.[1] ?? []),
  );
}

/** Looks at ffmpeg: where it is, and whether it reads what cameras and recorders write. */
export async function ffmpegFinding(
  find: () => Promise<Ffmpeg>,
  read: ReadProgram,
): Promise<Finding> {
  const about = 'ffmpeg';
  let ffmpeg: Ffmpeg;
  try {
    ffmpeg = await find();
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { about, state: 'missing', sentence: error.message, command: 'npm run setup' };
  }
  const { path, version, origin } = ffmpeg;
  const present = videoDecoders((await read(path, ['-hide_banner', '-decoders'])).text);
  const formats = Object.entries(decodersOf);
  const reads = formats.filter(([, names]) => names.some((name) => present.has(name)));
  const lacks = formats.filter(([, names]) => !names.some((name) => present.has(name)));
  const list = (entries: typeof formats) => entries.map(([format]) => format).join(' ');
  const data = { path, version, origin, reads: reads.map(([format]) => format) };
  const where = `${version} at ${path} (${origin})`;
  if (lacks.length === 0) {
    return { about, state: 'ok', sentence: `${where}; reads ${list(reads)}`, data };
  }
  return {
    about,
    state: 'missing',
    sentence: `${where} cannot read ${list(lacks)}. Set FFMPEG_PATH to a complete one.`,
    data,
  };
}
