import { toSeconds, type Milliseconds } from '../../src-workers/domain/units';
import type { FileRequest, PreviewOutput } from './decode-request';
import { filterGraph, picturesLabel, rawLabel } from './filter-graph';
import { fileInput } from './source-input';
import type { VideoProbe } from './video-probe';

/**
 * One decoding thread: a second one costs 7 % more CPU and 11 MB per camera at 1080p, and gains
 * nothing where the cores are busy with detectors.
 */
const decodingThreads = '1';

/** Half a day; jumps ahead up to this are gaps in a recording and stay, see below. */
export const longestGapSeconds = '43200';

/** Number of whole ticks of the source at or before a media time. */
export function ticksBefore(
  time: Milliseconds,
  { numerator, denominator }: VideoProbe['timeBase'],
): number {
  return Math.floor((toSeconds(time) * denominator) / numerator);
}

/**
 * The arguments of one decoder. Pure.
 *
 * Times: without `-copyts` ffmpeg counts from the container's start, and repairs a transport stream
 * whose clock jumps back (two recordings joined); a jump ahead is a gap and must stay, so its
 * threshold is raised. A start later in the file is moved to a whole tick of the source and added
 * again in the filter graph, so that a frame has the same time to the microsecond wherever decoding
 * began.
 */
export function decoderArguments(request: FileRequest): string[] {
  const { file, probe, rawUrls, pictures, preview, startAt, until } = request;
  const skippedTicks = startAt && startAt > 0 ? ticksBefore(startAt, probe.timeBase) : 0;
  const { numerator, denominator } = probe.timeBase;
  const seek = ((skippedTicks * numerator) / denominator).toFixed(6);
  return [
    ...['-hide_banner', '-nostdin', '-loglevel', 'level+info', '-benchmark'],
    // The status is wanted once, at the end.
    ...['-stats', '-stats_period', '86400'],
    ...['-threads', decodingThreads, '-filter_complex_threads', '1'],
    ...['-dts_delta_threshold', longestGapSeconds],
    ...(skippedTicks > 0 ? ['-ss', seek] : []),
    ...(until === undefined ? [] : ['-t', (toSeconds(until) - Number(seek)).toFixed(6)]),
    ...fileInput(file),
    ...['-filter_complex', filterGraph(request, skippedTicks)],
    // Before the raw frames: who has detections of a frame never waits for a picture that cannot be
    // written while a detector is busy.
    ...(pictures ? rawOutput(picturesLabel, pictures.url) : []),
    ...rawUrls.flatMap((url, index) => rawOutput(rawLabel(index), url)),
    ...(preview ? previewOutput(preview) : []),
  ];
}

/** Without its index a NUT stream of any length takes no memory in ffmpeg. */
export const nutOutput = [
  ...['-fps_mode', 'passthrough', '-enc_time_base', '1:1000000', '-avoid_negative_ts', 'disabled'],
  ...['-flush_packets', '1', '-write_index', '0', '-f', 'nut'],
];

/**
 * With threads of its own the encoder, which only copies, holds frames back as it happens: the
 * outputs would get theirs out of turn.
 */
export const rawOutput = (label: string, url: string): readonly string[] => [
  ...['-map', label, '-c:v', 'rawvideo', '-threads:v', '1', ...nutOutput, url],
];

export const previewOutput = ({ url, quality = 5 }: PreviewOutput): readonly string[] => [
  ...['-map', '[preview]', '-c:v', 'mjpeg', '-q:v', String(quality), '-threads:v', '1'],
  ...[...nutOutput, url],
];
