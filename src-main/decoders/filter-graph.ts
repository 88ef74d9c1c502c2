import { wireTimeOriginMicroseconds } from '../../src-workers/contracts/ingest';
import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import { toSeconds, type Milliseconds } from '../../src-workers/domain/units';
import type { PicturesOutput, PictureStretches, PreviewOutput } from './decode-request';
import { branched, type Branch } from './filter-branches';
import type { VideoProbe } from './video-probe';

/** Which frames of a source are wanted, and in which forms. */
export interface GraphRequest {
  readonly probe: VideoProbe;
  readonly analysisFps: number | 'source';
  /** Of the raw frames; absent where there are none. */
  readonly target?: DecodeTarget;
  readonly rawUrls: readonly string[];
  /** Small pictures of all chosen frames. */
  readonly pictures?: PicturesOutput;
  readonly preview?: PreviewOutput;
  /** Frames before this media time are decoded and left out. */
  readonly showFrom?: Milliseconds;
}

const defaultPreviewSide = 960;

/**
 * Frames up to this part of an interval early still count as on time: containers round times (MKV
 * to 1 ms). Not a simple fraction, so that common rates never meet its edge.
 */
const earliness = 0.15;

/** The interval of the analysis rate that a time belongs to; of each the first frame is taken. */
export const intervalOf = (seconds: number, fps: number): number =>
  Math.floor(seconds * fps + earliness);

/**
 * The same result on every machine, to the bit. Bilinear is an area average when it shrinks;
 * bicubic costs 20 % more of the whole decoder, `area` the same.
 */
const scaleFlags = 'flags=bilinear+accurate_rnd+full_chroma_int+bitexact';

/**
 * Keeps the first frame of every interval of the analysis rate, by time: nothing is repeated where
 * the source pauses.
 */
export function selectByTime(fps: number): string {
  return `select='isnan(prev_selected_t)+not(eq(${interval('t', fps)},${interval('prev_selected_t', fps)}))'`;
}

const interval = (time: string | number, fps: number): string =>
  `floor(${time}*${fps}+${earliness})`;

/** Half a microsecond: media times are rounded to whole ones, a source's ticks are not. */
const roundingSeconds = 5e-7;

/**
 * Leaves out what lies before a media time, but only whole intervals of the analysis rate: of the
 * interval that the time is in, the frame that is chosen is the one that a whole run chooses.
 */
export function selectFrom(time: Milliseconds, fps: number | 'source'): string {
  const seconds = (toSeconds(time) - roundingSeconds).toFixed(7);
  return fps === 'source'
    ? `select='gte(t,${seconds})'`
    : `select='gte(${interval('t', fps)},${interval(seconds, fps)})'`;
}

/** High-definition video that does not say its colours is BT.709 by convention, smaller BT.601. */
function colourMatrix({ colourSpace, picture }: VideoProbe): string {
  if (colourSpace !== undefined) return '';
  return picture.height >= 720 ? ':in_color_matrix=bt709' : ':in_color_matrix=bt601';
}

/** A crop in shares of the frame, so that it holds for any pixel aspect and any size of frame. */
function crop(target: DecodeTarget, probe: VideoProbe): string[] {
  const part = target.crop;
  if (!part) return [];
  const { width, height } = probe.picture;
  const x = `iw*${part.x}/${width}`;
  const y = `ih*${part.y}/${height}`;
  return [`crop=w=iw*${part.width}/${width}:h=ih*${part.height}/${height}:x=${x}:y=${y}:exact=1`];
}

/** From the analysed part of the picture to its place in the detector's input. */
function rawBranch(target: DecodeTarget, probe: VideoProbe): string[] {
  const { pixelFormat, placed } = target;
  return [
    ...crop(target, probe),
    `scale=${placed.width}:${placed.height}:${scaleFlags}${colourMatrix(probe)}`,
    // Directly behind the scaler, so that it converts the colours in the same pass.
    `format=${pixelFormat}`,
    'setsar=1',
  ];
}

/**
 * Keeps the first frame of every stretch, exactly as the analysis tells them: on the wire times are whole
 * microseconds, so that a tenth of one keeps a double's rounding from the wrong side of an edge.
 */
export function selectStretches({ everyMs, offsetMs }: PictureStretches): string {
  const shift = offsetMs / 1000 - wireTimeOriginMicroseconds / 1e6 + 1e-7;
  const stretch = (time: string): string =>
    `floor((${time}${shift < 0 ? '' : '+'}${shift})/${everyMs / 1000})`;
  return `select='isnan(prev_selected_t)+not(eq(${stretch('t')},${stretch('prev_selected_t')}))'`;
}

/** Small pictures, as limited-range video that is read as BT.601. */
function picturesBranch({ target, stretches }: PicturesOutput, inputMatrix = ''): string[] {
  const { width, height } = target;
  return [
    ...(stretches === undefined ? [] : [selectStretches(stretches)]),
    `scale=${width}:${height}:${scaleFlags}${inputMatrix}:out_color_matrix=bt601:out_range=tv`,
    'format=yuv420p',
    'setsar=1',
  ];
}

/**
 * Small pictures are made of the detector's where that shows the whole picture and is no smaller: shrinking
 * a large picture once more costs twice as much as shrinking the small one.
 */
const isEnoughFor = (
  target: DecodeTarget | undefined,
  { target: small }: PicturesOutput,
): boolean =>
  target !== undefined &&
  target.crop === undefined &&
  target.placed.width >= small.width &&
  target.placed.height >= small.height;

function previewBranch({ probe, preview }: GraphRequest): string[] {
  const { width, height } = probe.picture;
  const longest = preview?.longestSide ?? defaultPreviewSide;
  const factor = Math.min(1, longest / Math.max(width, height));
  const even = (length: number): number => Math.max(2, Math.round((length * factor) / 2) * 2);
  return [
    ...(preview?.fps === undefined ? [] : [selectByTime(preview.fps)]),
    `scale=${even(width)}:${even(height)}:flags=bilinear:out_range=full`,
    'format=yuvj420p',
    'setsar=1',
  ];
}

/**
 * On the wire, in microseconds. A time that repeats or goes back becomes a microsecond more than the
 * one before: ffmpeg would do it for each output alone, so that times hung on the number of outputs.
 */
export const growingTimes =
  `setpts='if(isnan(PREV_OUTPTS),PTS+${wireTimeOriginMicroseconds},` +
  `max(PTS+${wireTimeOriginMicroseconds},PREV_OUTPTS+1))'`;

/** What the graph calls its raw output of this number. */
export const rawLabel = (index: number): string => `[raw${index}]`;

export const picturesLabel = '[pictures]';

/** Every `count`th frame. */
const turn = (index: number, count: number): string[] =>
  count === 1 ? [] : [`select='eq(mod(n,${count}),${index})'`];

/**
 * The whole way of a frame through ffmpeg. Pure.
 *
 * Deinterlacing comes before the choice of frames, because it looks at the neighbours in time.
 * `skippedTicks` is added to the times, which ffmpeg counts from where decoding begins.
 */
export function filterGraph(request: GraphRequest, skippedTicks: number): string {
  const { analysisFps, probe, target, rawUrls, pictures, preview, showFrom } = request;
  const common = [
    ...(skippedTicks > 0 ? [`setpts=PTS+${skippedTicks}`] : []),
    ...(probe.interlaced ? ['bwdif=mode=send_frame:deint=interlaced'] : []),
    ...(showFrom !== undefined && showFrom > 0 ? [selectFrom(showFrom, analysisFps)] : []),
    ...(analysisFps === 'source' ? [] : [selectByTime(analysisFps)]),
    'settb=1/1000000',
    growingTimes,
  ];
  const lanes = rawUrls.map((_, index) => ({
    filters: turn(index, rawUrls.length),
    label: rawLabel(index),
  }));
  const seen = lanes.length > 0 ? target : undefined;
  const shared = pictures !== undefined && isEnoughFor(seen, pictures);
  const whole: Branch[] = [];
  if (seen !== undefined) {
    const small = { filters: shared ? picturesBranch(pictures) : [], label: picturesLabel };
    whole.push({ filters: rawBranch(seen, probe), into: shared ? [...lanes, small] : lanes });
  }
  if (pictures !== undefined && !shared) {
    whole.push({ filters: picturesBranch(pictures, colourMatrix(probe)), label: picturesLabel });
  }
  if (preview) whole.push({ filters: previewBranch(request), label: '[preview]' });
  return branched('[0:V:0]', { filters: common, into: whole }).join(';');
}
