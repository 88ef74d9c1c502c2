import type { ProofBin, ProofMark, ProofStrip } from '../../src-workers/contracts/proof';
import { spanOf, type TimeWindow } from './time-window';

export type StripPiece = ProofStrip['pieces'][number];

/** What the window knows of one line's strip. */
export interface StripContents {
  /** What was asked for and answered; pieces, marks and bins are of it. */
  readonly covered: TimeWindow | undefined;
  readonly pieces: readonly StripPiece[];
  /** By media time. */
  readonly marks: readonly ProofMark[];
  readonly bins: readonly ProofBin[];
  /** Of all that is kept. */
  readonly extent: TimeWindow | undefined;
  readonly start: number;
  readonly relativeTime: boolean;
}

export const nothing: StripContents = {
  covered: undefined,
  pieces: [],
  marks: [],
  bins: [],
  extent: undefined,
  start: 0,
  relativeTime: true,
};

/** So much on both sides of what is seen, in shares of it: scrolling shows what is there already. */
const margin = 0.75;
/** A track is certain of its class when it has ended, and pieces come late: this much is asked again. */
export const tailMs = 30_000;

/** What has to be asked for so that `window` is known; undefined: nothing. */
export function missingOf(
  { covered, extent }: StripContents,
  window: TimeWindow,
): TimeWindow | undefined {
  const wanted = around(window);
  if (!covered) return wanted;
  // Nothing is kept: there is nothing to miss before something comes.
  if (!extent) return undefined;
  if (wanted.fromMs > covered.toMs || wanted.toMs < covered.fromMs) return wanted;
  const seen =
    Math.max(window.fromMs, extent.fromMs) >= covered.fromMs &&
    Math.min(window.toMs, extent.toMs) <= covered.toMs;
  if (seen) return undefined;
  // Only what lies beyond; to both sides at once only after zooming out, and then all of it is asked.
  if (wanted.fromMs >= covered.fromMs) return { fromMs: covered.toMs, toMs: wanted.toMs };
  if (wanted.toMs <= covered.toMs) return { fromMs: wanted.fromMs, toMs: covered.fromMs };
  return wanted;
}

/** What may have changed while a strip grows: its end, if that is near what is seen. */
export function growingPart(
  { covered, extent }: StripContents,
  window: TimeWindow,
): TimeWindow | undefined {
  if (!covered || !extent) return around(window);
  const wanted = around(window);
  if (wanted.toMs < extent.toMs - tailMs) {
    // Nothing of the end is asked for, but how long the strip is by now is shown.
    return { fromMs: extent.toMs, toMs: extent.toMs };
  }
  const fromMs = Math.max(covered.fromMs, Math.min(covered.toMs, extent.toMs) - tailMs);
  return { fromMs, toMs: Math.max(wanted.toMs, extent.toMs + tailMs) };
}

export const around = (window: TimeWindow): TimeWindow => ({
  fromMs: window.fromMs - spanOf(window) * margin,
  toMs: window.toMs + spanOf(window) * margin,
});

/** Takes an answer in: it is all there is of `asked`, and the newest word on it. */
export function withAnswer(
  before: StripContents,
  asked: TimeWindow,
  answer: ProofStrip,
): StripContents {
  const { extent, start, relativeTime } = answer;
  const touches =
    before.covered !== undefined &&
    asked.fromMs <= before.covered.toMs &&
    asked.toMs >= before.covered.fromMs &&
    before.start === start &&
    before.relativeTime === relativeTime;
  const known = touches ? before : nothing;
  const asks = (mediaTimeMs: number): boolean =>
    mediaTimeMs >= asked.fromMs && mediaTimeMs <= asked.toMs;
  const came = new Set(answer.pieces.map(firstOf));
  const told = new Set(answer.bins.map((bin) => bin.start));
  const ids = new Set(answer.marks.map(({ id }) => id));
  return {
    covered: {
      fromMs: Math.min(known.covered?.fromMs ?? Infinity, asked.fromMs),
      // What is not kept yet was not answered: it is asked for when it is there.
      toMs: Math.max(
        known.covered?.toMs ?? -Infinity,
        Math.min(asked.toMs, Math.max(asked.fromMs, extent?.toMs ?? asked.fromMs)),
      ),
    },
    pieces: [
      ...known.pieces.filter(
        (piece) => !came.has(firstOf(piece)) && !(asks(firstOf(piece)) && asks(lastOf(piece))),
      ),
      ...answer.pieces.map((piece) => sameAs(before.pieces, piece) ?? piece),
    ].sort((one, other) => firstOf(one) - firstOf(other)),
    marks: [
      ...known.marks.filter((mark) => !asks(mark.mediaTimeMs) && !ids.has(mark.id)),
      ...answer.marks,
    ].sort((one, other) => one.mediaTimeMs - other.mediaTimeMs),
    bins: [
      ...known.bins.filter((bin) => !told.has(bin.start)),
      // Of a time of which nothing is kept, there is nothing to check.
      ...answer.bins.filter((bin) => bin.machine > 0 || (extent && isOf(bin, start, extent))),
    ].sort((one, other) => one.start - other.start),
    extent,
    start,
    relativeTime,
  };
}

/** Forgets what lies far from what is seen: a day's strip does not fit into memory. */
export function pruned(contents: StripContents, window: TimeWindow): StripContents {
  const { covered } = contents;
  const kept = around(around(around(window)));
  if (!covered || (covered.fromMs >= kept.fromMs && covered.toMs <= kept.toMs)) return contents;
  const fromMs = Math.max(covered.fromMs, kept.fromMs);
  const toMs = Math.min(covered.toMs, kept.toMs);
  return {
    ...contents,
    covered: { fromMs, toMs },
    pieces: contents.pieces.filter((piece) => lastOf(piece) >= fromMs && firstOf(piece) <= toMs),
    marks: contents.marks.filter(({ mediaTimeMs }) => mediaTimeMs >= fromMs && mediaTimeMs <= toMs),
    bins: contents.bins.filter((bin) => isOf(bin, contents.start, { fromMs, toMs })),
  };
}

/** Pieces are written every few seconds: less than this is on its way. */
const holeMs = 4000;

/**
 * Whether all of what is seen has its strip. Of a line that was drawn later it comes afterwards, beginning
 * anywhere.
 * @param untilMs so far it was analysed
 */
export function isWhole(
  { pieces, extent }: StripContents,
  window: TimeWindow,
  untilMs: number,
): boolean {
  if (!extent) return untilMs <= 0;
  const fromMs = Math.max(0, window.fromMs);
  const toMs = Math.min(untilMs, window.toMs);
  let reached = fromMs;
  for (const piece of pieces) {
    if (firstOf(piece) > toMs) break;
    if (firstOf(piece) - reached > holeMs) return false;
    reached = Math.max(reached, lastOf(piece));
  }
  return toMs - reached <= holeMs;
}

/** @param start epoch ms of media time 0 */
const isOf = (bin: ProofBin, start: number, { fromMs, toMs }: TimeWindow): boolean =>
  bin.end - start > fromMs && bin.start - start < toMs;

export const firstOf = ({ times }: StripPiece): number => times[0] ?? 0;
export const lastOf = ({ times }: StripPiece): number => times[times.length - 1] ?? 0;

/** Asked again, a piece comes as another copy: the one that is decoded stays. */
const sameAs = (known: readonly StripPiece[], piece: StripPiece): StripPiece | undefined =>
  known.find(
    (each) =>
      firstOf(each) === firstOf(piece) &&
      each.times.length === piece.times.length &&
      each.image.length === piece.image.length,
  );
