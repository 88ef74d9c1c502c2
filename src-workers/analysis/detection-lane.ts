import type {
  AnalysisCommandOf,
  DetectionSettings,
  DetectorDescription,
  StreamEnd,
} from '../contracts/analysis';
import { frameBytes, type DecodeTarget } from '../contracts/decode-target';
import type { Detection } from '../domain/detection/detection';
import type { DetectedFrame } from '../domain/frame-result';
import { box } from '../domain/geometry/box';
import { milliseconds, type PictureSize } from '../domain/units';
import { regionCrop } from '../domain/zones/region-crop';
import type { FrameInput } from '../ingest/frame-input';
import type { IngestClient } from '../ingest/ingest-client';
import { openDetector, type Detector } from './detector';
import type { FairTurns } from './fair-turns';

/**
 * Frames whose detections travel in one message. A message between processes costs about as much
 * CPU as reading a frame; a second of video at 25 fps is little enough to lose when a process dies.
 */
const framesPerMessage = 25;

/** A detector with its input: frames in, detections out, in the order of the decoder. */
export class DetectionLane {
  readonly #ingest: IngestClient;
  readonly #turns: FairTurns;
  #detector: Detector | undefined;
  #scale = { x: 1, y: 1 };
  #input: FrameInput | undefined;

  constructor(ingest: IngestClient, turns: FairTurns) {
    this.#ingest = ingest;
    this.#turns = turns;
  }

  /** Opens the detector whose input fits the picture. @throws Failure MODEL_* */
  async beginVideo(
    settings: DetectionSettings,
    picture: PictureSize,
    space: PictureSize,
  ): Promise<{ target: DecodeTarget; detector: DetectorDescription }> {
    const before = this.#detector;
    const crop = regionCrop(settings.zones, picture);
    this.#detector = await openDetector({
      file: settings.model.file,
      manifest: settings.model.manifest,
      picture,
      threads: settings.threads,
      ...(crop === undefined ? {} : { crop }),
    });
    await before?.dispose();
    this.#scale = { x: space.width / picture.width, y: space.height / picture.height };
    return { target: this.#detector.target, detector: describe(this.#detector) };
  }

  /** Opens the socket that the decoder writes to. */
  async openStream(mode: AnalysisCommandOf<'open-stream'>['mode']): Promise<FrameInput> {
    if (this.#detector === undefined) throw new Error('begin-video has to come first');
    const bytes = frameBytes(this.#detector.target);
    this.#input = await this.#ingest.openInput({ mode, frameBytes: bytes });
    return this.#input;
  }

  /** Detects on the frames of an input until it ends. */
  async run(
    input: FrameInput,
    offsetMs: number,
    onFrames: (frames: readonly DetectedFrame[]) => void,
  ): Promise<StreamEnd> {
    const detector = this.#detector;
    if (detector === undefined) throw new Error('begin-video has to come first');
    let frames: DetectedFrame[] = [];
    for (;;) {
      const frame = await input.next();
      if (frame === undefined) break;
      const mediaTime = milliseconds(frame.mediaTime + offsetMs);
      const detections = await this.#turns.take(() => detector.detect(frame.bytes));
      frame.release();
      frames.push({ mediaTime, detections: this.#inSpace(detections) });
      if (frames.length < framesPerMessage) continue;
      onFrames(frames);
      frames = [];
    }
    if (frames.length > 0) onFrames(frames);
    const complete = input.end?.kind === 'complete';
    const { dropped } = input.stats();
    input.close();
    this.#input = undefined;
    return { dropped, complete };
  }

  /** No decoder will connect any more. */
  decoderExited(): void {
    this.#input?.decoderExited();
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#input?.close();
    await this.#detector?.dispose();
    this.#detector = undefined;
  }

  /** A recorder may change its resolution from file to file; the road stays where it was. */
  #inSpace(detections: readonly Detection[]): readonly Detection[] {
    const { x, y } = this.#scale;
    if (x === 1 && y === 1) return detections;
    return detections.map(({ box: b, ...rest }) => ({
      ...rest,
      box: box(b.left * x, b.top * y, b.right * x, b.bottom * y),
    }));
  }
}

function describe({
  manifest,
  target,
  provider,
  providerNotes,
  classes,
}: Detector): DetectorDescription {
  return {
    modelId: manifest.id,
    title: manifest.title,
    licence: manifest.licence,
    layout: manifest.layout,
    provider,
    providerNotes,
    inputWidth: target.width,
    inputHeight: target.height,
    classes: [...classes],
    thresholds: {
      low: manifest.thresholds.low,
      high: manifest.thresholds.high,
      newTrack: manifest.thresholds.newTrack,
      nmsIou: manifest.nms.iou,
    },
  };
}
