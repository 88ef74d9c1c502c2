import type {
  AnalysisCommand,
  CameraAnalysis,
  DetectorDescription,
  ResultBatch,
  StreamEnd,
} from '../contracts/analysis';
import { frameBytes, type DecodeTarget } from '../contracts/decode-target';
import { Analyser } from '../domain/analyser';
import type { Detection } from '../domain/detection/detection';
import type { DetectedFrame } from '../domain/frame-result';
import { box } from '../domain/geometry/box';
import { ByteTracker } from '../domain/tracking/byte-tracker';
import type { TrackerSettings } from '../domain/tracking/track';
import { milliseconds, type PictureSize } from '../domain/units';
import type { FrameInput } from '../ingest/frame-input';
import type { IngestClient } from '../ingest/ingest-client';
import type { Detector } from './detector';
import type { FairTurns } from './fair-turns';
import { ResultBatcher, withoutTracks } from './result-batcher';

type OpenStream = Extract<AnalysisCommand, { kind: 'open-stream' }>;

export interface CameraSessionParts {
  readonly analysis: CameraAnalysis;
  readonly openDetector: (picture: PictureSize) => Promise<Detector>;
  readonly ingest: IngestClient;
  readonly turns: FairTurns;
  readonly onBatch: (batch: ResultBatch) => void;
}

/**
 * One camera's analysis: frames in, results out, in the order of media time. The same analyser goes
 * on from video to video, so a road user that the cut between two files meets is counted once.
 */
export class CameraSession {
  readonly #parts: CameraSessionParts;
  readonly #batcher: ResultBatcher;
  #detector: Detector | undefined;
  #analyser: Analyser | undefined;
  /** The picture of the first video: the space in which the analyser works. */
  #space: PictureSize | undefined;
  #picture: PictureSize | undefined;
  #input: FrameInput | undefined;
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor(parts: CameraSessionParts) {
    this.#parts = parts;
    this.#batcher = new ResultBatcher(parts.onBatch);
  }

  /** Opens the detector whose input fits the picture, and the analyser with the first video. */
  async beginVideo(
    picture: PictureSize,
  ): Promise<{ target: DecodeTarget; detector: DetectorDescription }> {
    const before = this.#detector;
    this.#detector = await this.#parts.openDetector(picture);
    await before?.dispose();
    this.#picture = picture;
    this.#space ??= picture;
    const tracker = trackerSettings(this.#parts.analysis, this.#detector);
    this.#analyser ??= new Analyser({
      picture: this.#space,
      tracker: new ByteTracker(tracker, this.#space),
      lines: this.#parts.analysis.shapes.lines,
      zones: this.#parts.analysis.shapes.zones,
      referencePoint: this.#parts.analysis.referencePoint,
      hysteresisPercent: this.#parts.analysis.hysteresisPercent,
    });
    return { target: this.#detector.target, detector: describe(this.#detector, tracker) };
  }

  /** Feeds what an earlier run detected; the results are those of that run. */
  replay(frames: readonly DetectedFrame[]): void {
    for (const frame of frames) this.#analyse(frame);
    this.#batcher.flush();
  }

  /** Opens the socket that the decoder writes to. */
  async openStream(mode: OpenStream['mode']): Promise<FrameInput> {
    const { target } = this.#opened();
    this.#input = await this.#parts.ingest.openInput({ mode, frameBytes: frameBytes(target) });
    return this.#input;
  }

  /** Analyses the frames of an input until it ends. */
  async run(input: FrameInput, { offsetMs, continuesFromMs }: OpenStream): Promise<StreamEnd> {
    const { detector } = this.#opened();
    let frames = 0;
    let skipped = 0;
    let jumped = false;
    for (;;) {
      const frame = await input.next();
      if (frame === undefined) break;
      const mediaTime = milliseconds(frame.mediaTime + offsetMs);
      jumped = frames + skipped === 0 && mediaTime > (continuesFromMs ?? Number.POSITIVE_INFINITY);
      if (jumped) {
        frame.release();
        break;
      }
      if (mediaTime <= this.#lastMs) {
        skipped += 1;
        frame.release();
        continue;
      }
      frames += 1;
      await this.#parts.turns.take(async () => {
        const detections = await detector.detect(frame.bytes);
        frame.release();
        this.#analyse({ mediaTime, detections: this.#inSpace(detections) });
      });
    }
    const complete = input.end?.kind === 'complete';
    const { dropped } = input.stats();
    input.close();
    this.#input = undefined;
    this.#batcher.flush();
    return { frames, dropped, skipped, jumped, complete };
  }

  /** No decoder will connect any more. */
  decoderExited(): void {
    this.#input?.decoderExited();
  }

  /** Ends every track and zone visit; what that yields is returned. */
  async close(): Promise<ResultBatch> {
    this.#input?.close();
    await this.#detector?.dispose();
    this.#detector = undefined;
    this.#batcher.flush();
    if (this.#analyser === undefined || !Number.isFinite(this.#lastMs)) {
      return { frames: [], results: [] };
    }
    const result = this.#analyser.finish(milliseconds(this.#lastMs));
    return { frames: [], results: [withoutTracks(result)] };
  }

  #analyse(frame: DetectedFrame): void {
    const { analyser } = this.#opened();
    this.#lastMs = frame.mediaTime;
    this.#batcher.add(frame, analyser.step(frame));
  }

  #opened(): { detector: Detector; analyser: Analyser; target: DecodeTarget } {
    if (this.#detector === undefined || this.#analyser === undefined) {
      throw new Error('begin-video has to come first');
    }
    return { detector: this.#detector, analyser: this.#analyser, target: this.#detector.target };
  }

  /** A recorder may change its resolution from file to file; the road stays where it was. */
  #inSpace(detections: readonly Detection[]): readonly Detection[] {
    const from = this.#picture;
    const to = this.#space;
    if (from === undefined || to === undefined) return detections;
    if (from.width === to.width && from.height === to.height) return detections;
    const x = to.width / from.width;
    const y = to.height / from.height;
    return detections.map(({ box: b, ...rest }) => ({
      ...rest,
      box: box(b.left * x, b.top * y, b.right * x, b.bottom * y),
    }));
  }
}

/** What the operator set, else what the model's manifest says, else the product's defaults. */
function trackerSettings({ tracker }: CameraAnalysis, detector: Detector): TrackerSettings {
  const { thresholds } = detector.manifest;
  return {
    lowThreshold: tracker.lowThreshold ?? thresholds.low,
    highThreshold: tracker.highThreshold ?? thresholds.high,
    newTrackThreshold: tracker.newTrackThreshold ?? thresholds.newTrack,
    matchCost: tracker.matchCost ?? 0.8,
    lostBudget: milliseconds((tracker.lostSeconds ?? 1) * 1000),
    confirmAfterHits: tracker.confirmAfterHits ?? 3,
  };
}

function describe(detector: Detector, tracker: TrackerSettings): DetectorDescription {
  const { manifest, target } = detector;
  return {
    modelId: manifest.id,
    title: manifest.title,
    licence: manifest.licence,
    layout: manifest.layout,
    provider: detector.provider,
    providerNotes: detector.providerNotes,
    inputWidth: target.width,
    inputHeight: target.height,
    classes: [...detector.classes],
    thresholds: {
      low: tracker.lowThreshold,
      high: tracker.highThreshold,
      newTrack: tracker.newTrackThreshold,
      matchCost: tracker.matchCost,
      lostMs: tracker.lostBudget,
      confirmAfterHits: tracker.confirmAfterHits,
      nmsIou: manifest.nms.iou,
    },
  };
}
