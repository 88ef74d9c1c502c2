import { milliseconds, type Milliseconds } from '../../src-workers/domain/units';
import { startDecoder, type Decoder } from './ffmpeg-process';
import { giveWay } from './give-way';
import type { ProcessStart } from './process-start';
import type { VideoProbe } from './video-probe';

export interface PlaybackDecoderOptions {
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly file: string;
  readonly probe: VideoProbe;
  /** Where the JPEG stream goes; the reader makes the decoder wait. */
  readonly previewUrl: string;
  /** Media time of the first picture that is wanted; absent: the start. */
  readonly startAt?: Milliseconds;
  /** The rate of the analysis, so that every picture has its boxes. */
  readonly analysisFps: number | 'source';
  /** Of these so many per second at most; absent: all. */
  readonly previewFps?: number;
  /** In pixels; the aspect is the picture's. */
  readonly longestSide?: number;
  /** ffmpeg's scale: 2 is best, 31 worst. */
  readonly quality?: number;
  readonly start?: ProcessStart;
}

/** Containers with an index of key frames: seeking never leads behind the wanted time. */
const indexed = /^(mov,|matroska|avi$|flv$)/;
/** The others' key frames may be this far apart. */
const seekMarginMs = 15_000;

/**
 * Plays a file for people: previews alone, of the same frames with the same media times, to the
 * microsecond, as a decoder of the analysis. The first one is that of `startAt`, or of the interval
 * of the analysis rate that `startAt` is in.
 */
export function startPlaybackDecoder({
  previewUrl,
  longestSide,
  quality,
  previewFps,
  startAt = milliseconds(0),
  ...options
}: PlaybackDecoderOptions): Decoder {
  const { analysisFps, probe } = options;
  const intervalMs = analysisFps === 'source' ? 0 : 1000 / analysisFps;
  const marginMs = indexed.test(probe.container ?? '') ? 0 : seekMarginMs;
  const decoder = startDecoder({
    ...options,
    rawUrls: [],
    preview: {
      url: previewUrl,
      ...(longestSide === undefined ? {} : { longestSide }),
      ...(quality === undefined ? {} : { quality }),
      ...(previewFps === undefined ? {} : { fps: previewFps }),
    },
    startAt: milliseconds(Math.max(0, startAt - intervalMs - marginMs)),
    showFrom: startAt,
  });
  // Many at once would keep the window itself from the cores: a click goes before a picture.
  giveWay(decoder.pid);
  return decoder;
}
