import type { ResultBatch } from '../contracts/analysis';
import type { DetectedFrame, FrameResult } from '../domain/frame-result';

/**
 * Frames whose results travel in one message. A message between processes costs about as much CPU
 * as reading a frame, so a file's results travel in tens; a second of video at 25 fps is little
 * enough to lose when a process dies.
 */
const framesPerBatch = 25;

/** Collects the results of frames and sends them on in batches, in order. */
export class ResultBatcher {
  #frames: DetectedFrame[] = [];
  #results: Omit<FrameResult, 'tracks'>[] = [];
  readonly #send: (batch: ResultBatch) => void;

  constructor(send: (batch: ResultBatch) => void) {
    this.#send = send;
  }

  add(frame: DetectedFrame, result: FrameResult): void {
    this.#frames.push(frame);
    if (hasNews(result)) this.#results.push(withoutTracks(result));
    if (this.#frames.length >= framesPerBatch) this.flush();
  }

  flush(): void {
    if (this.#frames.length === 0) return;
    const batch = { frames: this.#frames, results: this.#results };
    this.#frames = [];
    this.#results = [];
    this.#send(batch);
  }
}

const hasNews = (result: FrameResult): boolean =>
  result.crossings.length > 0 ||
  result.occupations.length > 0 ||
  result.zoneEvents.length > 0 ||
  result.ended.length > 0;

export function withoutTracks(result: FrameResult): Omit<FrameResult, 'tracks'> {
  const { mediaTime, crossings, occupations, zoneEvents, ended } = result;
  return { mediaTime, crossings, occupations, zoneEvents, ended };
}
