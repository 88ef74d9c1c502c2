import { milliseconds, type Milliseconds } from '../../units';
import type { Foreground } from '../foreground';
import type { BrightnessChange } from './brightness-change';
import type { PictureShift } from './edge-profile';

/** How long after its start a background is believed. */
const learningMs = 2000;

/** PRODUCT section 5: more than this share of the picture changed at once. */
const changedShare = 0.8;

/**
 * Light changes one way. Of a street whose lamps go out while headlights stay, so much more of what can
 * be seen becomes darker than brighter: 0.53, and 0.64 the other way when they come back; a lorry's
 * headlights that turn up at night reach 0.29.
 */
const oneWayShare = 0.47;

/** In pixels of the small picture; what shadows and passing lorries do to profiles stays below. */
const leastShift = 0.75;

/** Profiles that are no more alike than that show two places. */
const strangeLikeness = 0.3;

/** A shift counts where the pictures are alike with it. */
const knownLikeness = 0.5;

/** After a shake the picture is believed again when it stood still for that time. */
const calmMs = 1000;

/** A shift that stays that long is where the camera looks now. */
const newPlaceMs = 2000;

/** Pictures in a row that show another place: one alone may be a lorry in front of the lens. */
const strangePictures = 2;

/** What is known of a picture before it is learnt. */
export interface PictureChange {
  readonly mediaTime: Milliseconds;
  /** Against the picture before; absent: there is none, or nothing can be said. */
  readonly brightness?: BrightnessChange;
  /** Against the background. */
  readonly shift: PictureShift;
}

export interface Settlement {
  /** Absent: the background is to be believed. */
  readonly unsettled?: NonNullable<Foreground['unsettled']>;
  /** Forget the background and begin with this picture. */
  readonly restart?: boolean;
  /** Do not learn this picture: it would smear. */
  readonly skip?: boolean;
}

/** Decides whether a background is still that of the pictures. Pure. */
export class Settling {
  #since: Milliseconds | undefined;
  #reason: NonNullable<Foreground['unsettled']> = 'learning';
  #shaken = milliseconds(Number.NEGATIVE_INFINITY);
  /** Since when the picture is shifted, always by about the same. */
  #shifted: { readonly since: Milliseconds; readonly x: number; readonly y: number } | undefined;
  #strange = 0;

  /** The first picture of a background: there is nothing to compare it with. */
  begin(mediaTime: Milliseconds): Settlement {
    return this.#restart(mediaTime, 'learning');
  }

  step({ mediaTime, brightness, shift }: PictureChange): Settlement {
    if (brightness !== undefined && changedAtOnce(brightness)) {
      return this.#restart(mediaTime, 'sudden-change');
    }
    this.#strange = shift.likeness < strangeLikeness ? this.#strange + 1 : 0;
    if (this.#strange >= strangePictures) return this.#restart(mediaTime, 'camera-moved');
    if (this.#strange > 0)
      return { unsettled: this.#unsettled(mediaTime) ?? 'camera-moved', skip: true };
    if (shift.likeness >= knownLikeness && Math.hypot(shift.x, shift.y) >= leastShift) {
      return this.#shift(mediaTime, shift);
    }
    this.#shifted = undefined;
    const unsettled = this.#unsettled(mediaTime);
    return unsettled === undefined ? {} : { unsettled };
  }

  #shift(mediaTime: Milliseconds, { x, y }: PictureShift): Settlement {
    const before = this.#shifted;
    this.#shaken = mediaTime;
    if (before === undefined || Math.hypot(x - before.x, y - before.y) >= leastShift) {
      this.#shifted = { since: mediaTime, x, y };
    } else if (mediaTime - before.since >= newPlaceMs) {
      return this.#restart(mediaTime, 'camera-moved');
    }
    return { unsettled: 'camera-moved', skip: true };
  }

  #unsettled(mediaTime: Milliseconds): Settlement['unsettled'] {
    if (this.#since !== undefined && mediaTime - this.#since < learningMs) return this.#reason;
    return mediaTime - this.#shaken < calmMs ? 'camera-moved' : undefined;
  }

  #restart(mediaTime: Milliseconds, reason: NonNullable<Foreground['unsettled']>): Settlement {
    this.#since = mediaTime;
    this.#reason = reason;
    this.#shaken = milliseconds(Number.NEGATIVE_INFINITY);
    this.#shifted = undefined;
    this.#strange = 0;
    return { unsettled: reason, restart: true };
  }
}

const changedAtOnce = ({ brighter, darker }: BrightnessChange): boolean =>
  brighter + darker > changedShare || Math.abs(brighter - darker) > oneWayShare;
