/** How far an analysis is. */
export interface SurveyProgress {
  /** 0..1; absent where no video says how long it is. */
  readonly share?: number;
  readonly frames: number;
  /** Frames analysed per second of wall time, over the last seconds; absent in the first one. */
  readonly fps?: number;
  readonly etaSeconds?: number;
  /** The frames of an interrupted run are being repeated from its journal. */
  readonly replaying: boolean;
}

/** The speed is that of the last seconds: an hour ago another program may have been busy. */
const windowMs = 10_000;
/** What was analysed in the first moment came at once and says nothing of the time that follows. */
const settledSeconds = 1;

/** Measures the speed of an analysis and tells when it will be done. */
export class ProgressMeter {
  readonly #totalMs: number | undefined;
  #frames = 0;
  #mediaMs = 0;
  #samples: { atMs: number; frames: number; mediaMs: number }[] = [];

  /** @param totalMs media time of the whole survey; undefined where it is not known */
  constructor(totalMs: number | undefined) {
    this.#totalMs = totalMs;
  }

  /** Takes what was analysed at `atMs` of a monotonic clock. */
  advance(frames: number, mediaMs: number, replaying: boolean, atMs: number): SurveyProgress {
    this.#frames += frames;
    this.#mediaMs += mediaMs;
    if (replaying) this.#samples = [];
    this.#samples.push({ atMs, frames: this.#frames, mediaMs: this.#mediaMs });
    while (this.#samples.length > 2 && atMs - (this.#samples[0]?.atMs ?? 0) > windowMs) {
      this.#samples.shift();
    }
    const first = this.#samples[0] ?? { atMs, frames: 0, mediaMs: 0 };
    const elapsed = (atMs - first.atMs) / 1000;
    const settled = elapsed >= settledSeconds;
    const mediaPerSecond = settled ? (this.#mediaMs - first.mediaMs) / elapsed : 0;
    const share =
      this.#totalMs === undefined ? undefined : Math.min(1, this.#mediaMs / this.#totalMs);
    return {
      frames: this.#frames,
      replaying,
      ...(settled ? { fps: (this.#frames - first.frames) / elapsed } : {}),
      ...(share === undefined ? {} : { share }),
      ...(this.#totalMs === undefined || mediaPerSecond === 0
        ? {}
        : { etaSeconds: Math.max(0, this.#totalMs - this.#mediaMs) / mediaPerSecond }),
    };
  }
}
