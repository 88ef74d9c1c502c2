import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { probeVideo, type VideoProbe } from '../decoders/video-probe';
import { milliseconds, type Milliseconds } from '../../src-workers/domain/units';
import { timeInName } from './file-time';
import type { TimedVideo } from './survey-plan';

/** A video that was looked into: it can be decoded. */
export interface ProbedVideo extends TimedVideo {
  readonly file: string;
  readonly bytes: number;
  readonly probe: VideoProbe;
  /** Only so much of it is analysed; absent: all. */
  readonly until?: Milliseconds;
}

export interface VideoTimes {
  readonly timeZone: string;
  /** Pattern of times in file names; absent: the usual ones. */
  readonly pattern?: string | undefined;
}

/**
 * Looks into a video file. Its time is the one in its name, else the one at which it was made
 * according to its container.
 * @throws Failure SOURCE_*
 */
export async function probedVideo(
  ffmpeg: string,
  file: string,
  times: VideoTimes,
): Promise<ProbedVideo> {
  const probe = await probeVideo(ffmpeg, file);
  const { size } = await stat(file);
  return {
    file,
    bytes: size,
    probe,
    start: videoStart(basename(file), probe.creationTime, times),
    durationMs: probe.duration,
  };
}

/** The same video, of which no more than its first seconds are analysed. */
export function beginningOf(video: ProbedVideo, seconds: number): ProbedVideo {
  const until = milliseconds(seconds * 1000);
  const { probe, durationMs } = video;
  const duration = probe.duration === undefined || probe.duration > until ? until : probe.duration;
  return {
    ...video,
    until,
    // One that does not say how long it is may be shorter.
    ...(durationMs === undefined ? {} : { durationMs: Math.min(durationMs, until) }),
    ...(probe.duration === undefined ? {} : { probe: { ...probe, duration } }),
  };
}

/** Epoch ms of a video's first frame, as its name says, else the time at which it was made. */
export function videoStart(
  name: string,
  creationTime: string | undefined,
  { timeZone, pattern }: VideoTimes,
): number | undefined {
  const created = creationTime === undefined ? Number.NaN : Date.parse(creationTime);
  return (
    timeInName(name, timeZone, pattern) ??
    // Recorders without a clock write the year 1904 or 1970, broken files one that has no calendar.
    (created > Date.UTC(1990, 0) && created < Date.UTC(2100, 0) ? created : undefined)
  );
}
