import type { CrossingPicture } from '../../contracts/proof';
import type { FrameResult } from '../../domain/frame-result';
import type { Crossing } from '../../domain/lines/crossing';
import type { PictureSize } from '../../domain/units';
import { encodeImage } from '../image-encoder';
import type { SmallPicture } from '../pictures/small-picture';
import type { EncodingOrder } from './encoding-order';
import { roadUserPicture, type SeenRoadUser } from './road-user-picture';

/** In pixels: what a person sees at a glance in a table. */
const highest = 96;
const quality = 75;
/** A recording's; more than these were counted without pictures and get none. */
const mostWaiting = 20_000;

interface Crossed {
  readonly crossing: Crossing;
  readonly seen: SeenRoadUser;
}

/**
 * Pictures of road users at their crossings: from the frame in which the crossing was counted, just
 * after its moment on the line.
 */
export class CrossingPictures {
  readonly #space: PictureSize;
  readonly #order: EncodingOrder;
  readonly #tell: (picture: CrossingPicture) => void;
  readonly #isBlurred: () => boolean;
  /** By the media time of the frame in which they were counted: of frames that had no picture. */
  readonly #waiting = new Map<number, readonly Crossed[]>();

  /**
   * @param space the picture in whose pixels boxes are
   * @param isBlurred whether nobody may be known by what is kept, from now on
   */
  constructor(
    space: PictureSize,
    order: EncodingOrder,
    tell: (picture: CrossingPicture) => void,
    isBlurred: () => boolean,
  ) {
    this.#space = space;
    this.#order = order;
    this.#tell = tell;
    this.#isBlurred = isBlurred;
  }

  /** Crossings of a frame that has no picture, for when its picture comes by itself. */
  miss(result: FrameResult): void {
    if (result.crossings.length > 0 && this.#waiting.size < mostWaiting) {
      this.#waiting.set(result.mediaTime, crossedIn(result));
    }
  }

  /** @param result absent: the picture comes by itself */
  take(picture: SmallPicture, result: FrameResult | undefined): void {
    const crossed =
      result === undefined ? (this.#waiting.get(picture.mediaTime) ?? []) : crossedIn(result);
    this.#waiting.delete(picture.mediaTime);
    for (const { crossing, seen } of crossed) {
      const raster = roadUserPicture(picture, seen, this.#space, this.#isBlurred());
      if (raster === undefined) continue;
      const { lineId, track, time: mediaTimeMs } = crossing;
      this.#order.add(
        () => encodeImage(raster, { quality, highest }),
        (encoded) => this.#tell({ lineId, track, mediaTimeMs, ...encoded }),
      );
    }
  }

  /** Nothing that was counted so far is waited for. */
  forget(): void {
    this.#waiting.clear();
  }
}

const crossedIn = ({ crossings, tracks }: FrameResult): Crossed[] =>
  crossings.flatMap((crossing) => {
    const track = tracks.find(({ id }) => id === crossing.track);
    return track === undefined ? [] : [{ crossing, seen: { class: track.class, box: track.box } }];
  });
