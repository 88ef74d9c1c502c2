import { Failure } from '../../src-workers/contracts/errors';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import type { PictureSize } from '../../src-workers/domain/units';
import { JournalReader } from './journal';
import type { ProbedVideo } from './probed-video';
import type { SurveyCounting } from './survey-counting';
import type { SurveyPlan } from './survey-plan';

/** Frames per message when a journal is replayed. */
const replayChunk = 500;

/** Frames that were stored, in messages of a size that leaves room for others. */
export async function replayFrames(
  frames: readonly DetectedFrame[],
  counting: SurveyCounting,
): Promise<void> {
  for (let at = 0; at < frames.length; at += replayChunk) {
    await counting.analyse(frames.slice(at, at + replayChunk), true);
  }
}

/** What of a journal is repeated while it goes on being written. */
export interface JournalPart {
  readonly path: string;
  /** From its beginning. */
  readonly bytes: number;
  /** Later frames are passed over. */
  readonly untilMs: number;
}

/**
 * Counts what a part of a journal has.
 * @param space the picture in whose pixels its detections are
 * @throws Failure OUTPUT_NOT_WRITABLE when somebody took the journal away
 */
export async function replayJournal(
  { path, bytes, untilMs }: JournalPart,
  plan: SurveyPlan<ProbedVideo>,
  space: PictureSize,
  counting: SurveyCounting,
  signal: AbortSignal,
): Promise<void> {
  const reader = await JournalReader.open(path, { bytes });
  if (reader === undefined) {
    // Counting on from here would pass for a count of all.
    throw new Failure(
      'OUTPUT_NOT_WRITABLE',
      `The stored detections in "${path}" are gone: the video has to be analysed again.`,
    );
  }
  for (const [index, { video }] of plan.videos.entries()) {
    let begun = false;
    for (;;) {
      if (signal.aborted) return reader.close();
      const entry = await reader.take(index);
      if (entry === undefined) break;
      if ('detector' in entry && !counting.opened) await counting.open(space, entry.detector);
      if (!begun) counting.beginVideo(video);
      begun = true;
      if ('frames' in entry) {
        const wanted = entry.frames.filter(({ mediaTime }) => mediaTime <= untilMs);
        await replayFrames(wanted, counting);
      }
      if ('end' in entry) counting.endVideo(entry.end);
    }
  }
}
