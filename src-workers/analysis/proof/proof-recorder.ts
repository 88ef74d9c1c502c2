import type { AnalysisSettings, CameraShapes } from '../../contracts/analysis';
import type { CrossingPicture, ProofPiece } from '../../contracts/proof';
import type { FrameResult } from '../../domain/frame-result';
import type { PictureConsumer, SmallPicture } from '../pictures/small-picture';
import { sameShape } from '../running-counts';
import { CrossingPictures } from './crossing-pictures';
import { EncodingOrder } from './encoding-order';
import { LineStrip } from './line-strip';

export interface ProofListener {
  readonly onPiece: (piece: ProofPiece) => void;
  readonly onCrossingPicture: (picture: CrossingPicture) => void;
  /** Whether faces and plates are made unreadable in what is recorded, from now on. */
  readonly isBlurred: () => boolean;
  /** Nothing is recorded any more; counting goes on. */
  readonly onProofFailed: (error: unknown) => void;
}

/** Records the proof strips of one camera's lines, and a picture of every road user that crosses. */
export class ProofRecorder implements PictureConsumer {
  readonly #listener: ProofListener;
  readonly #order: EncodingOrder;
  readonly #crossings: CrossingPictures;
  #strips: readonly LineStrip[] = [];

  constructor(
    { picture, shapes }: Pick<AnalysisSettings, 'picture' | 'shapes'>,
    listener: ProofListener,
  ) {
    this.#listener = listener;
    this.#order = new EncodingOrder(listener.onProofFailed);
    this.#crossings = new CrossingPictures(
      picture,
      this.#order,
      listener.onCrossingPicture,
      listener.isBlurred,
    );
    this.setShapes(shapes);
  }

  take(picture: SmallPicture, result?: FrameResult): void {
    if (this.#order.failed) return;
    for (const strip of this.#strips) strip.take(picture);
    this.#crossings.take(picture, result);
  }

  /** A frame was analysed of which there is no picture. */
  miss(result: FrameResult): void {
    this.#crossings.miss(result);
  }

  /** A line that lies elsewhere begins a strip; the others go on. */
  setShapes({ lines }: Pick<CameraShapes, 'lines'>): void {
    const before = this.#strips;
    this.#strips = lines.map(
      (line) =>
        before.find((strip) => sameShape(strip.line, line)) ??
        new LineStrip(line, this.#order, this.#listener.onPiece, this.#listener.isBlurred),
    );
    for (const strip of before) if (!this.#strips.includes(strip)) strip.cut();
  }

  /** The frames come from the first one again, and are counted on these shapes. */
  beginAnew({ shapes }: Pick<AnalysisSettings, 'shapes'>): void {
    this.#crossings.forget();
    this.setShapes(shapes);
  }

  /** Resolves when all that was seen was told. */
  async flush(): Promise<void> {
    for (const strip of this.#strips) strip.cut();
    await this.#order.settled();
  }
}
