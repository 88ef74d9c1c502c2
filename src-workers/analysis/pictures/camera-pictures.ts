import type { AnalysisCommandOf, AnalysisSettings, CameraShapes } from '../../contracts/analysis';
import type { Foreground } from '../../domain/density/foreground';
import type { DetectedFrame, FrameResult } from '../../domain/frame-result';
import type { IngestClient } from '../../ingest/ingest-client';
import { PictureQueue } from './picture-queue';
import type { PictureConsumer, SmallPicture } from './small-picture';

export interface PicturesListener {
  readonly onPicturesEnded: (stream: number) => void;
  readonly onForeground: (foreground: readonly Foreground[]) => void;
}

interface OpenStream {
  readonly number: number;
  readonly queue: PictureQueue;
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
  #found: Foreground[] = [];
  #stream: OpenStream | undefined;

  constructor(_settings: AnalysisSettings, ingest: IngestClient, listener: PicturesListener) {
    this.#ingest = ingest;
    this.#listener = listener;
  }

  /** The frames come from the first one again; pictures that were there are over. */
  beginAnew(_settings: AnalysisSettings): void {}

  setShapes(_shapes: CameraShapes): void {}

  /** Opens a stream in the place of the one before, and returns where the decoder has to write. */
  async open(command: AnalysisCommandOf<'open-pictures'>): Promise<string> {
    const { stream: number, target, offsetMs, slots, stripsOnly = false } = command;
    this.close();
    const queue = await PictureQueue.open(this.#ingest, { target, offsetMs, slots });
    const stream = { number, queue, told: false };
    this.#stream = stream;
    if (stripsOnly) {
      void queue.all((picture) => this.#show(picture)).finally(() => this.#ended(stream));
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
        () => undefined,
      ));
    if (!pictured) step(frame);
    if (stream?.queue.ended === true) this.#ended(stream);
  }

  /** Analyses a frame with this picture of it. */
  pictured(
    frame: DetectedFrame,
    picture: SmallPicture,
    step: (frame: DetectedFrame) => FrameResult,
  ): FrameResult {
    const result = step(frame);
    this.#show(picture, result);
    return result;
  }

  /** What was found since the last time goes to main. */
  tellForeground(): void {
    if (this.#found.length === 0) return;
    this.#listener.onForeground(this.#found);
    this.#found = [];
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

  #show(picture: SmallPicture, result?: FrameResult): void {
    for (const consumer of this.#consumers) consumer.take(picture, result);
  }

  #ended(stream: OpenStream): void {
    if (stream.told) return;
    stream.told = true;
    this.#listener.onPicturesEnded(stream.number);
  }
}
