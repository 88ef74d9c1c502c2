import { basename } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';

/** A video of a survey with what is known of its time before it is decoded. */
export interface TimedVideo {
  readonly file: string;
  /** Epoch milliseconds of the first frame; undefined where nothing says. */
  readonly start: number | undefined;
  /** What the container says; a broken header may say nothing. */
  readonly durationMs: number | undefined;
}

export interface PlannedVideo<Video extends TimedVideo> {
  readonly video: Video;
  /**
   * Survey time of its first frame as planned, in ms since the survey's start. A video without a
   * time of its own begins where the one before ends.
   */
  readonly offsetMs: number | undefined;
}

export interface SurveyPlan<Video extends TimedVideo> {
  /** Epoch milliseconds of survey time 0. Relative surveys begin at 1970-01-01T00:00:00Z. */
  readonly start: number;
  /** No video says when it was recorded: times count from 00:00:00. */
  readonly relative: boolean;
  readonly videos: readonly PlannedVideo<Video>[];
}

/**
 * Recorders name files to the second and cut them at key frames, so neighbours overlap or miss
 * each other by a little. Up to here that is no overlap (frames shown before are skipped) and no gap.
 */
export const joinToleranceMs = 2000;

/**
 * Orders the videos of a survey by time. With `start` the first video begins there.
 * @throws Failure SURVEY_OVERLAP when two videos show the same time
 */
export function planSurvey<Video extends TimedVideo>(
  videos: readonly Video[],
  start?: number,
): SurveyPlan<Video> {
  const allTimed = videos.every((video) => video.start !== undefined);
  if (!allTimed || videos.length === 1) {
    const own = allTimed ? videos[0]?.start : undefined;
    return {
      start: start ?? own ?? 0,
      relative: start === undefined && own === undefined,
      videos: videos.map((video, index) => ({ video, offsetMs: index === 0 ? 0 : undefined })),
    };
  }
  const ordered = videos
    .map((video) => ({ video, start: video.start ?? 0 }))
    // Array.sort is stable: equal times keep the order in which they were given.
    .sort((a, b) => a.start - b.start);
  const zero = ordered[0]?.start ?? 0;
  refuseOverlaps(ordered);
  return {
    start: start ?? zero,
    relative: false,
    videos: ordered.map((each) => ({ video: each.video, offsetMs: each.start - zero })),
  };
}

function refuseOverlaps(ordered: readonly { video: TimedVideo; start: number }[]): void {
  ordered.forEach((next, index) => {
    const before = ordered[index - 1];
    if (before === undefined) return;
    const end = before.start + (before.video.durationMs ?? 0);
    const overlapMs = end - next.start;
    if (overlapMs > joinToleranceMs || next.start === before.start) {
      throw new Failure(
        'SURVEY_OVERLAP',
        `"${basename(before.video.file)}" and "${basename(next.video.file)}" show the same time ` +
          `(${(Math.max(0, overlapMs) / 1000).toFixed(1)} s overlap), so road users would be counted twice. ` +
          `Analyse them as separate runs, or correct the times in their names.`,
      );
    }
  });
}
