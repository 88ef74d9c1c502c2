import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DetectorDescription } from '../../src-workers/contracts/analysis';
import type { Foreground } from '../../src-workers/domain/density/foreground';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { ColouredFrame, DetectedFrame } from '../../src-workers/domain/frame-result';
import { box } from '../../src-workers/domain/geometry/box';
import { milliseconds } from '../../src-workers/domain/units';
import type { VideoOutcome } from './video-outcome';

/** What one line of a journal says; `journal.ts` has the form. */
export type JournalEntry =
  | { readonly video: number; readonly detector: DetectorDescription }
  | FramesEntry
  | ForegroundEntry
  | AgainEntry
  | { readonly video: number; readonly end: VideoOutcome };

export interface FramesEntry {
  readonly video: number;
  readonly frames: readonly DetectedFrame[];
  /** Their pictures are being looked at: a `ForegroundEntry` of the last of them follows. */
  readonly awaited?: boolean;
}

export interface ForegroundEntry {
  readonly video: number;
  readonly foreground: readonly Foreground[];
  readonly colours: readonly ColouredFrame[];
  /** Media time up to which nothing else will be found. */
  readonly until: number;
}

/** An interrupted run was resumed: later frames whose pictures nobody looked at come anew. */
export interface AgainEntry {
  readonly video: number;
  /** Media time. */
  readonly again: number;
}

type StoredDetection = [RoadUserClass, number, number, number, number, number];
type StoredFrame = [number, StoredDetection[]];
type StoredForeground = [number, number, number, string, ...NonNullable<Foreground['unsettled']>[]];

type StoredColours = [number, string];

export type StoredLine =
  | { journal: number; key: unknown }
  | { video: number; detector: DetectorDescription }
  | { video: number; frames: StoredFrame[]; awaited?: true }
  | { video: number; foreground: StoredForeground[]; colours?: StoredColours[]; until: number }
  | { video: number; again: number }
  | { video: number; end: VideoOutcome };

export const lineBytes = (line: string): number => Buffer.byteLength(line) + 1;

/** Undefined of a line that was cut short. */
export function parseLine(line: string): StoredLine | undefined {
  try {
    return JSON.parse(line) as StoredLine;
  } catch {
    return undefined;
  }
}

export function stored(entry: JournalEntry): StoredLine {
  const { video } = entry;
  if ('frames' in entry) {
    const frames = entry.frames.map(storedFrame);
    return { video, frames, ...(entry.awaited === true ? { awaited: true } : {}) };
  }
  if ('foreground' in entry) {
    const foreground = entry.foreground.map(storedForeground);
    const colours = entry.colours.map(({ mediaTime, looks }): StoredColours => [mediaTime, looks]);
    const some = colours.length === 0 ? {} : { colours };
    return { video, foreground, ...some, until: entry.until };
  }
  return entry;
}

/** @throws Error of zlib when a mask is damaged */
export function restored(line: Exclude<StoredLine, { journal: number }>): JournalEntry {
  const { video } = line;
  if ('frames' in line) {
    const frames = line.frames.map(restoredFrame);
    return { video, frames, ...(line.awaited === true ? { awaited: true } : {}) };
  }
  if ('foreground' in line) {
    const foreground = line.foreground.map(restoredForeground);
    const colours = (line.colours ?? []).map(([mediaTime, looks]): ColouredFrame => ({
      mediaTime: milliseconds(mediaTime),
      looks,
    }));
    return { video, foreground, colours, until: line.until };
  }
  return line;
}

const storedFrame = ({ mediaTime, detections }: DetectedFrame): StoredFrame => [
  mediaTime,
  detections.map((d) => [d.class, d.score, d.box.left, d.box.top, d.box.right, d.box.bottom]),
];

const restoredFrame = ([mediaTime, detections]: StoredFrame): DetectedFrame => ({
  mediaTime: milliseconds(mediaTime),
  detections: detections.map(([roadUser, score, left, top, right, bottom]) => ({
    class: roadUser,
    score,
    box: box(left, top, right, bottom),
  })),
});

/** A mask is mostly nothing: deflated it takes a tenth. */
const storedForeground = ({
  mediaTime,
  width,
  height,
  bits,
  unsettled,
}: Foreground): StoredForeground => [
  mediaTime,
  width,
  height,
  deflateRawSync(bits).toString('base64'),
  ...(unsettled === undefined ? [] : [unsettled]),
];

const restoredForeground = ([
  mediaTime,
  width,
  height,
  bits,
  unsettled,
]: StoredForeground): Foreground => ({
  mediaTime: milliseconds(mediaTime),
  ...{ width, height },
  bits: new Uint8Array(inflateRawSync(Buffer.from(bits, 'base64'))),
  ...(unsettled === undefined ? {} : { unsettled }),
});
