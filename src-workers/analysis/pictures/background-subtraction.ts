import {
  brightnessCells,
  brightnessChange,
} from '../../domain/density/background/brightness-change';
import { differenceMask, paintBackground } from '../../domain/density/background/difference-mask';
import { edgeProfile, shiftBetween } from '../../domain/density/background/edge-profile';
import { HeldPlaces, type TrackedBox } from '../../domain/density/background/held-places';
import { learningRate } from '../../domain/density/background/learning-rate';
import { cleanMask } from '../../domain/density/background/mask-cleaning';
import { Settling } from '../../domain/density/background/settling';
import { vehicleMap } from '../../domain/density/background/vehicle-map';
import type { Foreground } from '../../domain/density/foreground';
import { box, type Box } from '../../domain/geometry/box';
import { milliseconds, type Milliseconds, type PictureSize } from '../../domain/units';
import type { MixtureBackground } from '../background';
import { maskBits, maskPlace, type MaskPlace } from './mask-place';
import { packedSize, packYuv } from './packed-yuv';
import type { SmallPicture } from './small-picture';

/** Packed YUV. */
const channels = 3;

/** How far a picture may be shifted and still be known, as a share of its longer side. */
const furthestShift = 1 / 20;

/** What the detector and the tracker say of a picture. */
export interface SeenRoadUsers {
  /** In whose pixels the boxes are. */
  readonly picture: PictureSize;
  /** Of the frame before. */
  readonly tracks: readonly TrackedBox[];
  /** Of this frame, those that are to be believed. */
  readonly boxes: readonly Box[];
}

/** Which mixture to use for pictures of a size. */
export type NewMixture = (size: PictureSize) => MixtureBackground;

interface Model {
  readonly size: PictureSize;
  readonly mixture: MixtureBackground;
  readonly picture: Uint8Array;
  /** A copy: OpenCV's memory moves when it grows. */
  readonly background: Uint8Array;
  readonly settling: Settling;
  /** Pictures that were learnt. */
  learnt: number;
  last: Milliseconds;
  cells: Float64Array;
}

/**
 * Finds what of a camera's pictures is not background. MOG2 learns what stays and finds what differs;
 * the detector's boxes say where little of a difference is enough, and tracked road users are hidden
 * from it, so that who stands is not learnt.
 */
export class BackgroundSubtraction {
  readonly #newMixture: NewMixture;
  #held = new HeldPlaces();
  #model: Model | undefined;

  constructor(newMixture: NewMixture) {
    this.#newMixture = newMixture;
  }

  /** Takes pictures whose media time grows. */
  step(small: SmallPicture, { picture, tracks, boxes }: SeenRoadUsers): Foreground {
    const size = packedSize(small);
    const place = maskPlace(size, small.region);
    const { mediaTime } = small;
    const toMask = placing(picture, place);
    const standing = this.#held.step(mediaTime, tracks).map(toMask);
    const seen = [...tracks.map((track) => track.box), ...boxes].map(toMask);
    const vehicles = vehicleMap(seen, standing, size);
    const model = this.#modelFor(size);
    packYuv(small, model.picture);
    const { settled, unsettled } = this.#learn(model, mediaTime, vehicles);
    return {
      ...{ mediaTime, ...place.whole },
      bits: maskBits(unsettled === undefined ? settled : undefined, size, place),
      ...(unsettled === undefined ? {} : { unsettled }),
    };
  }

  /** Forgets everything; pictures may come from any time on. Idempotent. */
  dispose(): void {
    this.#model?.mixture.dispose();
    this.#model = undefined;
    this.#held = new HeldPlaces();
  }

  /** A recorder may change its resolution from file to file. */
  #modelFor(size: PictureSize): Model {
    const before = this.#model;
    if (before?.size.width === size.width && before.size.height === size.height) return before;
    before?.mixture.dispose();
    return (this.#model = {
      size,
      mixture: this.#newMixture(size),
      picture: new Uint8Array(size.width * size.height * channels),
      background: new Uint8Array(size.width * size.height * channels),
      settling: new Settling(),
      learnt: 0,
      last: milliseconds(0),
      cells: new Float64Array(0),
    });
  }

  #learn(
    model: Model,
    mediaTime: Milliseconds,
    vehicles: Uint8Array,
  ): { settled?: Uint8Array; unsettled?: Foreground['unsettled'] } {
    const { size, mixture, picture, background, settling } = model;
    const cells = brightnessCells(picture, channels, size, vehicles);
    const before = model.cells;
    model.cells = cells;
    const since = milliseconds(mediaTime - model.last);
    model.last = mediaTime;
    if (model.learnt === 0) {
      const { unsettled } = settling.begin(mediaTime);
      this.#learnAll(model);
      return { unsettled };
    }
    background.set(mixture.background());
    const brightness = brightnessChange(before, cells);
    const shift = shiftBetween(
      edgeProfile(background, channels, size, vehicles),
      edgeProfile(picture, channels, size, vehicles),
      Math.round(Math.max(size.width, size.height) * furthestShift),
    );
    const { unsettled, restart, skip } = settling.step({
      ...{ mediaTime, shift },
      ...(brightness === undefined ? {} : { brightness }),
    });
    if (restart === true) {
      mixture.restart();
      this.#learnAll(model);
    }
    if (restart === true || skip === true) return { unsettled };
    model.learnt += 1;
    mixture.picture.set(picture);
    paintBackground(mixture.picture, background, vehicles);
    const found = mixture.learn(learningRate(model.learnt, since));
    if (unsettled !== undefined) return { unsettled };
    const settled = new Uint8Array(vehicles.length);
    differenceMask(picture, background, found, vehicles, settled);
    cleanMask(settled, size);
    return { settled };
  }

  #learnAll(model: Model): void {
    model.learnt = 1;
    model.mixture.picture.set(model.picture);
    model.mixture.learn(1);
  }
}

/** From the pixels of a picture to those of a part of a mask of it. */
const placing =
  (picture: PictureSize, { whole, left, top }: MaskPlace) =>
  (b: Box): Box => {
    const x = whole.width / picture.width;
    const y = whole.height / picture.height;
    return box(b.left * x - left, b.top * y - top, b.right * x - left, b.bottom * y - top);
  };
