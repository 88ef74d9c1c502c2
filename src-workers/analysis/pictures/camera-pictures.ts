import type { AnalysisCommandOf, AnalysisSettings, CameraShapes } from '../../contracts/analysis';
import type { Foreground } from '../../domain/density/foreground';
import {
  withLooks,
  type ColouredFrame,
  type DetectedFrame,
  type FrameResult,
  type TrackView,
} from '../../domain/frame-result';
import { milliseconds } from '../../domain/units';
import type { IngestClient } from '../../ingest/ingest-client';
import { ProofRecorder, type ProofListener } from '../proof/proof-recorder';
import { CameraBackground } from './camera-background';
import { CameraColours } from './camera-colours';
import { PictureQueue } from './picture-queue';
import type { PictureConsumer, SmallPicture } from './small-picture';

/** Of the newest analysed frames. */
export interface FoundInPictures {
  readonly foreground: readonly Foreground[];
  readonly colours: readonly ColouredFrame[];
}

export interface PicturesListener extends ProofListener {
  readonly onPicturesEnded: (stream: number) => void;
  readonly onFound: (found: FoundInPictures) => void;
}

interface OpenStream {
  readonly number: number;
  readonly queue: PictureQueue;
  readonly stripsOnly: boolean;
  told: boolean;
}

/**
 * The small pictures of one camera's frames, and who looks at them when it is a frame's turn: the
 * background subtraction before the frame is analysed, every consumer after it.
 */
export class CameraPictures {
  readonly #ingest: IngestClient;
  readonly #listener: PicturesListener;
  readonly #consumers: readonly PictureConsumer[] = [];
  readonly #background: CameraBackground;
  readonly #colours: CameraColours;
  #looksAtColours: boolean;
  #foreground: Foreground[] = [];
  #coloured: ColouredFrame[] = [];
  /** Of the frame that was analysed last. */
  #tracks: readonly TrackView[] = [];
  #stream: OpenStream | undefined;
  #proof: ProofRecorder | undefined;

  constructor(settings: AnalysisSettings, ingest: IngestClient, listener: PicturesListener) {
    this.#ingest = ingest;
    this.#listener = listener;
    this.#background = new CameraBackground(settings);
    this.#colours = new CameraColours(settings.picture);
    this.#looksAtColours = settings.colours === true;
    if (settings.proof) this.#proof = new ProofRecorder(settings, listener);
  }

  /** The frames come from the first one again; pictures that were there are over. */
  beginAnew(settings: AnalysisSettings): void {
    if (this.#stream?.stripsOnly === true) this.close();
    this.#background.beginAnew(settings);
    this.#colours.beginAnew(settings.picture);
    this.#looksAtColours = settings.colours === true;
    this.#tracks = [];
    if (settings.proof && this.#proof !== undefined) this.#proof.beginAnew(settings);
    else this.#proof = settings.proof ? new ProofRecorder(settings, this.#listener) : undefined;
  }

  setShapes(shapes: CameraShapes): void {
    this.#proof?.setShapes(shapes);
    this.#background.setShapes(shapes);
  }

  /** Opens a stream in the place of the one before, and returns where the decoder has to write. */
  async open(command: AnalysisCommandOf<'open-pictures'>): Promise<string> {
    const {
      stream: number,
      target,
      offsetMs,
      slots,
      everyMs,
      afterMs,
      stripsOnly = false,
    } = command;
    this.close();
    if (!stripsOnly) await this.#background.load();
    const queue = await PictureQueue.open(this.#ingest, {
      ...{ target, offsetMs, slots },
      ...(everyMs === undefined ? {} : { everyMs }),
    });
    const stream = { number, queue, stripsOnly, told: false };
    this.#stream = stream;
    if (afterMs !== undefined) {
      queue.passOver(milliseconds(afterMs), (picture) => this.#background.pass(picture));
    }
    if (stripsOnly) {
      void queue
        .all((picture) => this.#show(picture))
        .then(() => this.flush())
        .finally(() => this.#ended(stream));
    }
    return queue.url;
  }

  /** Analyses a frame with its picture, if there is a stream that has it. */
  async analyse(frame: DetectedFrame, step: (frame: DetectedFrame) => FrameResult): Promise<void> {
    const stream = this.#stream;
    const pictured =
      stream !== undefined &&
      (await stream.queue.at(
        frame.mediaTime,
        (picture) => void this.pictured(frame, picture, step),
        (picture) => this.#background.pass(picture),
      ));
    if (!pictured) {
      const result = step(frame);
      this.#tracks = result.tracks;
      this.#proof?.miss(result);
    }
    if (stream?.queue.ended === true) this.#ended(stream);
  }

  /** Analyses a frame with this picture of it. */
  pictured(
    frame: DetectedFrame,
    picture: SmallPicture,
    step: (frame: DetectedFrame) => FrameResult,
  ): FrameResult {
    const found = frame.foreground ?? this.#background.foregroundOf(frame, picture, this.#tracks);
    if (found !== undefined && found !== frame.foreground) this.#foreground.push(found);
    const looked = this.#looked(frame, picture);
    const result = step(found === undefined ? looked : { ...looked, foreground: found });
    this.#tracks = result.tracks;
    this.#show(picture, result);
    return result;
  }

  /** What was found since the last time goes to main. */
  tellFound(): void {
    const [foreground, colours] = [this.#foreground, this.#coloured];
    if (foreground.length + colours.length === 0) return;
    this.#listener.onFound({ foreground, colours });
    [this.#foreground, this.#coloured] = [[], []];
  }

  decoderExited(stream: number): void {
    if (this.#stream?.number === stream) this.#stream.queue.decoderExited();
  }

  /** Idempotent. */
  close(): void {
    const stream = this.#stream;
    this.#stream = undefined;
    stream?.queue.close();
    if (stream !== undefined) this.#ended(stream);
  }

  /** No frame follows. Idempotent. */
  end(): void {
    this.close();
    this.#background.dispose();
  }

  /** Resolves when all that was recorded so far was told. */
  async flush(): Promise<void> {
    await this.#proof?.flush();
  }

  /** A frame that was looked at before keeps what was seen then. */
  #looked(frame: DetectedFrame, picture: SmallPicture): DetectedFrame {
    if (!this.#looksAtColours) return frame;
    if (frame.detections.some(({ look }) => look !== undefined)) return frame;
    const colours = this.#colours.looksAt(frame, picture);
    if (colours === undefined) return frame;
    this.#coloured.push(colours);
    return withLooks(frame, colours);
  }

  #show(picture: SmallPicture, result?: FrameResult): void {
    this.#proof?.take(picture, result);
    for (const consumer of this.#consumers) consumer.take(picture, result);
  }

  #ended(stream: OpenStream): void {
    if (stream.told) return;
    stream.told = true;
    this.#listener.onPicturesEnded(stream.number);
  }
}
