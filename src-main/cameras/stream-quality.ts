import type { LiveMeasures } from '../../src-workers/contracts/console-state';

export type StreamQuality = NonNullable<LiveMeasures['quality']>;

/** A stream's last hour. */
export interface StreamRecord {
  readonly reconnects: number;
  readonly stalls: number;
  /** Frames per second that came. */
  readonly fps: number;
  /** What it says, or the analysis rate where that is lower; absent: nobody knows. */
  readonly expectedFps?: number;
}

/** PRODUCT, section 1. A stall is a gap of more than 2 s and of more than two frame intervals. */
export function streamQuality({
  reconnects,
  stalls,
  fps,
  expectedFps,
}: StreamRecord): StreamQuality {
  if (fps < 0.1 || reconnects > 10 || stalls > 100) return 'unusable';
  const share = expectedFps === undefined ? 1 : fps / expectedFps;
  if (reconnects === 0 && share >= 0.9 && stalls < 5) return 'excellent';
  if (reconnects <= 2 && share >= 0.6) return 'fair';
  return 'poor';
}

const hourMs = 3_600_000;

/** Remembers a stream's last hour. Every moment is in ms of any clock, and they grow. */
export class StreamHistory {
  #reconnects: number[] = [];
  #stalls: number[] = [];
  /** Frames per stretch of time; a second each, so at most 3600 and a few. */
  #stretches: { readonly from: number; readonly to: number; readonly frames: number }[] = [];

  addReconnect(at: number): void {
    this.#reconnects.push(at);
  }

  addStall(at: number): void {
    this.#stalls.push(at);
  }

  /** So many frames came during [from, to]; also when it was none. */
  addFrames(from: number, to: number, frames: number): void {
    if (to > from) this.#stretches.push({ from, to, frames });
    this.#forget(to);
  }

  /** @param expectedFps as the source says; absent: unknown */
  record(now: number, expectedFps?: number): StreamRecord {
    this.#forget(now);
    const watchedMs = this.#stretches.reduce((sum, { from, to }) => sum + to - from, 0);
    const frames = this.#stretches.reduce((sum, each) => sum + each.frames, 0);
    return {
      reconnects: this.#reconnects.length,
      stalls: this.#stalls.length,
      fps: watchedMs === 0 ? 0 : (frames * 1000) / watchedMs,
      ...(expectedFps === undefined ? {} : { expectedFps }),
    };
  }

  #forget(now: number): void {
    const recent = (at: number): boolean => at > now - hourMs;
    this.#reconnects = dropWhile(this.#reconnects, (at) => !recent(at));
    this.#stalls = dropWhile(this.#stalls, (at) => !recent(at));
    this.#stretches = dropWhile(this.#stretches, ({ to }) => !recent(to));
  }
}

function dropWhile<Item>(items: Item[], old: (item: Item) => boolean): Item[] {
  const first = items.findIndex((item) => !old(item));
  if (first === 0) return items;
  return first < 0 ? [] : items.slice(first);
}
