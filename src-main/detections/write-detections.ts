import { createWriteStream } from 'node:fs';
import { access, constants, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { DetectorDescription } from '../../src-workers/contracts/analysis';
import {
  detectionFileVersion,
  type DetectionFileHead,
  type DetectionFileLine,
} from '../../src-workers/contracts/detection-file';
import { lookLetters } from '../../src-workers/domain/appearance/colour-look';
import { Failure } from '../../src-workers/contracts/errors';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { outputFailure } from '../reports/atomic-file';
import type { KnownEntry } from '../survey/awaited-frames';
import { JournalReader } from '../survey/journal';
import type { ProbedVideo } from '../survey/probed-video';
import type { SurveyPlan } from '../survey/survey-plan';
import { videoForFile } from './filed-video';
import { isOwnFile } from './open-detections';

export interface SavedAnalysis {
  /** Of an analysis that came to its end. */
  readonly journalPath: string;
  readonly plan: SurveyPlan<ProbedVideo>;
  readonly analysisFps: number | 'source';
  readonly modelSha256?: string | undefined;
}

/** Times are told to the microsecond; what a survey's offset adds beyond that is rounding. */
const toMicroseconds = (ms: number): number => Math.round(ms * 1000) / 1000;

/**
 * Before hours of work: whether a file can be written there, and that it takes the place of nothing
 * but other detections; a slip of the hand must not cost a video.
 * @param out absolute path of the folder of the results, which is made if it is not there
 * @throws Failure OUTPUT_NOT_WRITABLE
 */
export async function checkCanWrite(path: string, out: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true) {
    throw new Failure('OUTPUT_NOT_WRITABLE', `"${path}" is a folder, not a detections file.`);
  }
  if (there !== undefined && there.size > 0 && !(await isOwnFile(path))) {
    throw new Failure(
      'OUTPUT_NOT_WRITABLE',
      `"${path}" is there already, and is no detections file that Roadglass wrote: it is left as it is. Choose another name for the detections.`,
    );
  }
  if (dirname(path) === out) return;
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw outputFailure(path, error);
  }
}

/**
 * Writes the detections of an analysis as a file of Roadglass's own; compressed where its name ends
 * in `.gz`. Its name never holds a part of them.
 * @throws Failure OUTPUT_NOT_WRITABLE, DISK_FULL
 */
export async function writeDetections(path: string, analysis: SavedAnalysis): Promise<void> {
  const temporary = `${path}.part`;
  const lines = Readable.from(texts(analysis));
  try {
    await (path.endsWith('.gz')
      ? pipeline(lines, createGzip(), createWriteStream(temporary))
      : pipeline(lines, createWriteStream(temporary)));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw outputFailure(path, error);
  }
}

async function* texts(analysis: SavedAnalysis): AsyncGenerator<string> {
  for await (const lines of parts(analysis)) {
    yield lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  }
}

async function* parts(analysis: SavedAnalysis): AsyncGenerator<readonly DetectionFileLine[]> {
  const offsets = await offsetsOf(analysis);
  let begun = -1;
  for await (const entry of entries(analysis)) {
    const { video } = entry;
    if ('detector' in entry) {
      if (video === 0) yield [head(analysis, entry.detector)];
      continue;
    }
    if (video !== begun) yield [{ video }];
    begun = video;
    if ('frames' in entry) {
      const offset = offsets.get(video) ?? 0;
      yield entry.frames.map((frame) => frameLine(frame, offset));
    } else {
      const { frames, warnings } = entry.end;
      yield [{ end: { frames, warnings: [...warnings] } }];
    }
  }
}

/** Where videos lie in the survey is known at their ends. */
async function offsetsOf(analysis: SavedAnalysis): Promise<ReadonlyMap<number, number>> {
  const offsets = new Map<number, number>();
  for await (const entry of entries(analysis)) {
    if ('end' in entry) offsets.set(entry.video, entry.end.offsetMs);
  }
  return offsets;
}

async function* entries({ journalPath, plan }: SavedAnalysis): AsyncGenerator<KnownEntry> {
  const journal = await JournalReader.open(journalPath);
  if (journal === undefined) throw new Error(`the journal "${journalPath}" is gone`);
  try {
    for (const video of plan.videos.keys()) {
      for (;;) {
        const entry = await journal.take(video);
        if (entry === undefined) break;
        yield entry;
      }
    }
  } finally {
    await journal.close();
  }
}

const frameLine = (
  { mediaTime, detections }: DetectedFrame,
  offsetMs: number,
): DetectionFileLine => ({
  t: toMicroseconds(mediaTime - offsetMs),
  d: detections.map(({ class: roadUser, score, box: { left, top, right, bottom } }) => [
    roadUser,
    ...([score, left, top, right, bottom] as const),
  ]),
  ...(detections.some(({ look }) => look !== undefined)
    ? { c: lookLetters(detections.map(({ look }) => look)) }
    : {}),
});

function head(
  { plan, analysisFps, modelSha256 }: SavedAnalysis,
  detector: DetectorDescription,
): DetectionFileHead {
  const videos = plan.videos.map(({ video }) => videoForFile(basename(video.file), video));
  const [first] = videos;
  if (first === undefined) throw new Error('a survey has at least one video');
  const { modelId: id, title, licence, layout, classes, thresholds } = detector;
  return {
    roadglass: 'detections',
    version: detectionFileVersion,
    picture: first.picture,
    analysisFps,
    model: {
      ...{ id, title, licence, layout },
      ...(modelSha256 === undefined ? {} : { sha256: modelSha256 }),
      input: [detector.inputWidth, detector.inputHeight],
      classes: [...classes],
      thresholds,
    },
    videos,
  };
}
