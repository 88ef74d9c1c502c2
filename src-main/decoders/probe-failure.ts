import { Failure } from '../../src-workers/contracts/errors';
import type { ProbeGap } from './probe-output';

/** Turns what a probe did not find, and ffmpeg's words about it, into a sentence for a user. */
export function probeFailure(
  file: string,
  gap: ProbeGap,
  lines: readonly string[],
  detail: string,
): Failure {
  const said = (words: RegExp): boolean => lines.some((line) => words.test(line));
  const fail = (code: Failure['code'], sentence: string): Failure =>
    new Failure(code, sentence, { detail });

  if (said(/Permission denied/)) {
    return fail('SOURCE_NOT_READABLE', `You may not read "${file}": its permissions forbid it.`);
  }
  // Without the mark of an MP4 in its first bytes, only the file's name made ffmpeg try.
  if (said(/moov atom not found/) && !said(/detected only with low score/)) {
    return fail(
      'SOURCE_TRUNCATED',
      `"${file}" is cut short or was not closed by the recorder: the index of its frames (moov) is missing.`,
    );
  }
  if (gap === 'no-container') {
    return fail('SOURCE_NOT_VIDEO', `"${file}" is no video file of a kind that can be read.`);
  }
  if (gap === 'no-video-stream') {
    return fail(
      'SOURCE_NO_VIDEO_STREAM',
      said(/Stream #0:\d+.*: Audio:/)
        ? `"${file}" holds sound but no video.`
        : `"${file}" holds no video.`,
    );
  }
  if (said(/picture size .* is invalid|Invalid dimensions|dimensions not set|unspecified size/i)) {
    return fail('SOURCE_UNSUPPORTED_SIZE', `The picture of "${file}" has no valid size.`);
  }
  return fail('SOURCE_NO_FRAMES', `"${file}" holds video, but no frame of it can be decoded.`);
}
