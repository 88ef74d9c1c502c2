import type { AnalysisNews, AnalysisSettings } from '../contracts/analysis';
import { Analyser } from '../domain/analyser';
import type { DetectedFrame, FrameResult } from '../domain/frame-result';
import { ByteTracker } from '../domain/tracking/byte-tracker';
import { milliseconds } from '../domain/units';

/** The analyser of one camera, and what of its results is news. */
export class CameraAnalysis {
  readonly #analyser: Analyser;
  #last = milliseconds(0);
  #finished = false;

  constructor({ picture, tracker, shapes, referencePoint, hysteresisPercent }: AnalysisSettings) {
    this.#analyser = new Analyser({
      picture,
      tracker: new ByteTracker(tracker, picture),
      ...shapes,
      referencePoint,
      hysteresisPercent,
    });
  }

  /** Takes frames whose media time grows. */
  analyse(frames: readonly DetectedFrame[]): AnalysisNews[] {
    return frames.flatMap((frame) => {
      this.#last = frame.mediaTime;
      return news(this.#analyser.step(frame));
    });
  }

  /** Ends every track and zone visit, once. */
  finish(): AnalysisNews[] {
    if (this.#finished) return [];
    this.#finished = true;
    return news(this.#analyser.finish(this.#last));
  }
}

/** Most frames say nothing but where tracks are. */
function news({
  mediaTime,
  crossings,
  occupations,
  zoneEvents,
  ended,
}: FrameResult): AnalysisNews[] {
  const counts = crossings.length + occupations.length + zoneEvents.length + ended.length;
  return counts === 0 ? [] : [{ mediaTime, crossings, occupations, zoneEvents, ended }];
}
