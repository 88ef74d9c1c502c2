import { fromSeconds, milliseconds } from '../../src-workers/domain/units';
import type { VideoProbe } from './video-probe';

/** Why there is no probe: how far ffmpeg came. */
export type ProbeGap = 'no-container' | 'no-video-stream' | 'no-frames';

type Match = RegExpExecArray | undefined;

const firstMatch = (lines: readonly string[], expression: RegExp): Match => {
  for (const line of lines) {
    const found = expression.exec(line);
    if (found) return found;
  }
  return undefined;
};

const seconds = (found: Match): number | undefined =>
  found ? Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]) : undefined;

/** `unknown` and the like are no knowledge. */
const known = (value: string | undefined): string | undefined =>
  value === undefined || /^(unknown|reserved|unspecified)/.test(value) ? undefined : value;

/** Reads what `ffmpeg -i ... -vf showinfo` prints with `-loglevel level+info`. Pure. */
export function parseProbe(lines: readonly string[]): VideoProbe | ProbeGap {
  if (!firstMatch(lines, /\[info\] Input #0, /)) return 'no-container';
  const input = lines.slice(0, firstIndex(lines, /\[info\] (Stream mapping|Output #0)/));
  // Attached pictures (cover art) are video streams that are not analysed.
  const stream = firstMatch(
    input.filter((line) => !line.includes('(attached pic)')),
    /Stream #0:\d+.*: Video: (\w+)(.*)$/,
  );
  if (!stream) return 'no-video-stream';
  const frames = lines.filter((line) => /\bs:\d+x\d+ i:[PTB]/.test(line));
  const frame = frames[0];
  const size = frame ? / s:(\d+)x(\d+) /.exec(frame) : undefined;
  const base = firstMatch(lines, /config in time_base: (\d+)\/(\d+)/);
  if (!frame || !size || !base) return 'no-frames';

  const aspect = / sar:(\d+)\/(\d+) /.exec(frame);
  const ratio = aspect && Number(aspect[1]) > 0 ? Number(aspect[1]) / Number(aspect[2]) : 1;
  const width = Number(size[1]);
  const height = Number(size[2]);
  const frameRate = Number(/, ([\d.]+k?) fps/.exec(stream[2] ?? '')?.[1]?.replace(/k$/, '000'));
  const duration = seconds(firstMatch(input, /Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)/));
  const start = Number(firstMatch(input, /Duration: .*, start: (-?[\d.]+)/)?.[1] ?? 0);
  const creationTime = firstMatch(input, /\bcreation_time\s*: (\d{4}-\d\d-\d\dT[\d:.]+Z?)/)?.[1];
  const colourSpace = known(firstMatch(lines, /\bcolor_space:(\S+)/)?.[1]);
  const container = firstMatch(lines, /\[info\] Input #0, (\S+), from /)?.[1];
  return {
    ...(container === undefined ? {} : { container }),
    // Square pixels: the shorter direction is stretched, so that no detail is lost.
    picture: {
      width: Math.round(ratio > 1 ? width * ratio : width),
      height: Math.round(ratio < 1 ? height / ratio : height),
    },
    ...(frameRate > 0 ? { frameRate } : {}),
    ...(duration === undefined ? {} : { duration: fromSeconds(duration) }),
    startTime: milliseconds(Math.round(start * 1e6) / 1000),
    timeBase: { numerator: Number(base[1]), denominator: Number(base[2]) },
    interlaced: frames.some((each) => / i:[TB]/.test(each)),
    ...(creationTime === undefined ? {} : { creationTime: utc(creationTime) }),
    codec: stream[1] ?? 'unknown',
    pixelFormat: /fmt:(\S+)/.exec(frame)?.[1] ?? 'unknown',
    ...(colourSpace === undefined ? {} : { colourSpace }),
  };
}

const firstIndex = (lines: readonly string[], expression: RegExp): number => {
  const index = lines.findIndex((line) => expression.test(line));
  return index < 0 ? lines.length : index;
};

/** Containers write UTC; some leave the letter out. */
const utc = (time: string): string => (time.endsWith('Z') ? time : `${time}Z`);
