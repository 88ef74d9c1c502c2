import type { DetectedFrame } from '../../src-workers/domain/frame-result';

/** The frames of one decoder: those whose time was not analysed before. */
export class DetectedPart {
  frames = 0;
  skipped = 0;
  jumped = false;
  #lastMs: number;
  readonly #continuesFromMs: number | undefined;

  /** @param continuesFromMs the decoder has to begin at or before this survey time */
  constructor(lastMs: number, continuesFromMs: number | undefined) {
    this.#lastMs = lastMs;
    this.#continuesFromMs = continuesFromMs;
  }

  take(frames: readonly DetectedFrame[]): DetectedFrame[] {
    const [first] = frames;
    if (first !== undefined && this.frames + this.skipped === 0) {
      this.jumped = first.mediaTime > (this.#continuesFromMs ?? Number.POSITIVE_INFINITY);
    }
    if (this.jumped) return [];
    return frames.filter(({ mediaTime }) => {
      const fresh = mediaTime > this.#lastMs;
      if (fresh) this.#lastMs = mediaTime;
      if (fresh) this.frames += 1;
      else this.skipped += 1;
      return fresh;
    });
  }
}
