import type { AnalysisSettings, CameraShapes } from '../contracts/analysis';
import type { FrameAnalysis } from '../contracts/frame-port';
import type { FrameResult } from '../domain/frame-result';
import { milliseconds, type Milliseconds } from '../domain/units';
import { KeptCounts } from './kept-counts';
import { KeptTracks } from './kept-tracks';

/** What the analysis of a file said of every frame, for whoever plays it. */
export class KeptAnalysis {
  readonly #tracks: KeptTracks;
  readonly #counts: KeptCounts;
  #until = milliseconds(-Infinity);
  #finished = false;

  constructor({ picture, shapes }: Pick<AnalysisSettings, 'picture' | 'shapes'>) {
    this.#tracks = new KeptTracks(picture);
    this.#counts = new KeptCounts(shapes);
  }

  /** Media time of the last analysed frame; -Infinity before the first. */
  get until(): Milliseconds {
    return this.#until;
  }

  /** No frame will follow. */
  get finished(): boolean {
    return this.#finished;
  }

  add(result: FrameResult): void {
    this.#tracks.add(result.mediaTime, result.tracks);
    this.#counts.add(result);
    this.#until = result.mediaTime;
  }

  /** What ended with the analysis. */
  finish(result: FrameResult): void {
    this.#counts.add(result);
    this.#finished = true;
  }

  setShapes(shapes: CameraShapes): void {
    this.#counts.setShapes(shapes);
  }

  /** Undefined: no frame with exactly this media time was analysed. */
  at(mediaTime: Milliseconds): FrameAnalysis | undefined {
    const tracks = this.#tracks.at(mediaTime);
    if (tracks === undefined) return undefined;
    return { tracks, lines: this.#counts.lines(mediaTime), zones: this.#counts.zones(mediaTime) };
  }

  /** The analysed frame before a media time. */
  before(mediaTime: Milliseconds): Milliseconds | undefined {
    return this.#tracks.before(mediaTime);
  }
}
