import type { AnalysisNews, AnalysisSettings, CameraShapes } from '../contracts/analysis';
import type { FrameAnalysis } from '../contracts/frame-port';
import { Analyser } from '../domain/analyser';
import type { DetectedFrame, FrameResult } from '../domain/frame-result';
import { groundPoint } from '../domain/calibration/calibration-point';
import { pointToPixels } from '../domain/geometry/point';
import { ByteTracker } from '../domain/tracking/byte-tracker';
import { milliseconds } from '../domain/units';
import { KeptAnalysis } from './kept-analysis';
import { RunningCounts } from './running-counts';

/** The analyser of one camera, what of its results is news, and what people are shown of them. */
export class CameraAnalysis {
  /** For playback, where the settings ask for it. */
  readonly kept: KeptAnalysis | undefined;
  readonly #analyser: Analyser;
  readonly #counts: RunningCounts;
  #last = milliseconds(0);
  #finished = false;

  constructor(settings: AnalysisSettings) {
    const {
      picture,
      tracker,
      shapes,
      referencePoint,
      hysteresisPercent,
      calibration = [],
    } = settings;
    this.#analyser = new Analyser({
      picture,
      tracker: new ByteTracker(tracker, picture),
      ...shapes,
      referencePoint,
      hysteresisPercent,
      calibration: calibration.map((point) => ({
        picture: pointToPixels(point.picture, picture),
        ground: groundPoint(point.groundMetres.x, point.groundMetres.y),
      })),
    });
    this.#counts = new RunningCounts(shapes);
    this.kept = settings.keepTracks ? new KeptAnalysis(settings) : undefined;
  }

  /** Takes frames whose media time grows. */
  analyse(frames: readonly DetectedFrame[]): AnalysisNews[] {
    return frames.flatMap((frame) => newsOf(this.step(frame)));
  }

  /** Takes one frame. */
  step(frame: DetectedFrame): FrameResult {
    const result = this.#analyser.step(frame);
    this.#last = frame.mediaTime;
    this.#counts.add(result);
    this.kept?.add(result);
    return result;
  }

  /** What is painted on the picture of the frame that was taken last. */
  view({ tracks }: FrameResult): FrameAnalysis {
    return { tracks, lines: this.#counts.lines(), zones: this.#counts.zones() };
  }

  /** From the next frame on. */
  setShapes(shapes: CameraShapes): void {
    this.#analyser.setShapes(shapes.lines, shapes.zones, shapes.flows);
    this.#counts.setShapes(shapes);
    this.kept?.setShapes(shapes);
  }

  /** Ends every track and zone visit, once. */
  finish(): AnalysisNews[] {
    if (this.#finished) return [];
    this.#finished = true;
    const result = this.#analyser.finish(this.#last);
    this.kept?.finish(result);
    return newsOf(result);
  }
}

/** Most frames say nothing but where tracks are. */
export function newsOf({
  mediaTime,
  crossings,
  occupations,
  zoneEvents,
  ended,
  trips,
  zoneSamples,
}: FrameResult): AnalysisNews[] {
  const counts = crossings.length + occupations.length + zoneEvents.length + ended.length;
  // Trips come with the tracks that ended.
  if (counts === 0 && zoneSamples === undefined) return [];
  return [
    {
      ...{ mediaTime, crossings, occupations, zoneEvents, ended },
      ...(trips && { trips }),
      ...(zoneSamples && { zoneSamples }),
    },
  ];
}
