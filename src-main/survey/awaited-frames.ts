import type { Foreground } from '../../src-workers/domain/density/foreground';
import { withLooks, type ColouredFrame } from '../../src-workers/domain/frame-result';
import type { AgainEntry, ForegroundEntry, FramesEntry, JournalEntry } from './journal-line';

export type KnownEntry = Exclude<JournalEntry, ForegroundEntry | AgainEntry>;

/**
 * Gives frames of a journal back with what was found on their pictures. Frames are written as soon as
 * they are detected, and what was found when they were analysed, which is a little later.
 */
export class AwaitedFrames {
  #entries: KnownEntry[] = [];
  readonly #found = new Map<number, Foreground>();
  readonly #colours = new Map<number, ColouredFrame>();
  #until = Number.NEGATIVE_INFINITY;

  /** Takes the entries in their order. */
  add(entry: JournalEntry): void {
    if ('again' in entry) {
      this.#entries = this.#entries.filter(
        (each) => !('frames' in each) || newestOf(each) <= entry.again,
      );
      return;
    }
    if (!('foreground' in entry)) {
      this.#entries.push(entry);
      return;
    }
    for (const each of entry.foreground) this.#found.set(each.mediaTime, each);
    for (const each of entry.colours) this.#colours.set(each.mediaTime, each);
    this.#until = Math.max(this.#until, entry.until);
  }

  /** Nothing was taken that was not given back. */
  get empty(): boolean {
    return this.#entries.length === 0;
  }

  /** Media time up to which all is known, where later frames are not; undefined: there are none. */
  get knownUntil(): number | undefined {
    return this.empty ? undefined : Math.max(-1, this.#until);
  }

  /**
   * The next entry of which all is known.
   * @param last no entry follows, or none that matters: what is not known will not be
   */
  next(last: boolean): KnownEntry | undefined {
    const [first] = this.#entries;
    if (first === undefined) return undefined;
    if (!('frames' in first)) return this.#entries.shift();
    if (first.awaited === true && !last && !this.#isKnown(first)) return undefined;
    this.#entries.shift();
    return { video: first.video, frames: first.frames.map((frame) => this.#complete(frame)) };
  }

  /** After the end of its video nothing is found any more. */
  #isKnown(entry: FramesEntry): boolean {
    return newestOf(entry) <= this.#until || this.#entries.some((each) => 'end' in each);
  }

  #complete(frame: FramesEntry['frames'][number]): FramesEntry['frames'][number] {
    const { mediaTime } = frame;
    const foreground = this.#found.get(mediaTime);
    const colours = this.#colours.get(mediaTime);
    this.#found.delete(mediaTime);
    this.#colours.delete(mediaTime);
    const looked = colours === undefined ? frame : withLooks(frame, colours);
    return foreground === undefined ? looked : { ...looked, foreground };
  }
}

const newestOf = ({ frames }: FramesEntry): number =>
  frames.at(-1)?.mediaTime ?? Number.NEGATIVE_INFINITY;
