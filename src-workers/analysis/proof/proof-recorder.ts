import type { AnalysisSettings, CameraShapes } from '../../contracts/analysis';
import type { CrossingPicture, ProofPiece } from '../../contracts/proof';
import type { FrameResult } from '../../domain/frame-result';
import type { PictureConsumer, SmallPicture } from '../pictures/small-picture';
import { sameShape } from '../running-counts';
import { CrossingPictures } from './crossing-pictures';
import { LineStrip } from './line-strip';

export interface ProofListener {
  readonly onPiece: (piece: ProofPiece) => void;
  readonly onCrossingPicture: (picture: CrossingPicture) => void;
}

/** Records the proof strips of one camera's lines, and a picture of every road user that crosses. */
export class ProofRecorder implements PictureConsumer {
  readonly #listener: ProofListener;
  readonly #crossings: CrossingPictures;
  #strips: readonly LineStrip[] = [];
  /** Strips of lines that were changed and still have something to tell. */
  #ending: Promise<unknown> = Promise.resolve();

  constructor(
    { picture, shapes }: Pick<AnalysisSettings, 'picture' | 'shapes'>,
    listener: ProofListener,
  ) {
    this.#listener = listener;
    this.#crossings = new CrossingPictures(picture, listener.onCrossingPicture);
    this.setShapes(shapes);
  }

  take(picture: SmallPicture, result?: FrameResult): void {
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
        new LineStrip(line, this.#listener.onPiece),
    );
    const ended = before.filter((strip) => !this.#strips.includes(strip));
    this.#ending = Promise.all([this.#ending, ...ended.map((strip) => strip.flush())]);
    this.#ending.catch(() => undefined);
  }

  /** The frames come from the first one again, and are counted on these shapes. */
  beginAnew({ shapes }: Pick<AnalysisSettings, 'shapes'>): void {
    this.#crossings.forget();
    this.setShapes(shapes);
  }

  /** Resolves when all that was seen was told. Rejects where it cannot be encoded. */
  async flush(): Promise<void> {
    await Promise.all([
      this.#ending,
      this.#crossings.flush(),
      ...this.#strips.map((strip) => strip.flush()),
    ]);
  }
}
