import type { GroundPoint } from '../calibration/calibration-point';
import type { Homography } from '../calibration/homography';
import type { RoadUserClass } from '../detection/road-user';
import { bottomCentre, height, width, type Box } from '../geometry/box';
import { kmh, milliseconds, type Kmh, type Milliseconds, type Pixels } from '../units';
import { jamBelowKmh } from './density-machine';
import { leastSquaresVelocity, type TimedPoint } from './least-squares-velocity';

/** Speeds are of the last second of media time (PRODUCT section 5). */
const speedWindowMs = 1000;
/** Standing is slower than this for so long. */
const standsForMs = 5000;
const standsBelowMetresPerSecond = 0.5;
/** Of the picture's diagonal, per second. */
const standsBelowShare = 0.005;
/** Faster is a fault of the tracking. */
const impossibleKmh = 250;
/**
 * A way as long as a vehicle's box is large, along a road that a camera looks down at a slant, in metres:
 * the road is shortened there, and the box is not.
 */
const metresOfBox = 6;
/** Below this, which way a box seems to move is noise. */
const leastHeadingMetresPerSecond = 1;

/** How one tracked road user has moved lately. Its place on the ground is the bottom-centre of its box. */
export class RoadUserMotion {
  class: RoadUserClass;
  #box: Box;
  #picture: TimedPoint[] = [];
  #ground: TimedPoint[] = [];
  #groundVelocity: ReturnType<typeof leastSquaresVelocity>;
  #pictureVelocity: ReturnType<typeof leastSquaresVelocity>;
  #slowSince: Milliseconds | undefined;
  /** The last one that it had while it moved, in radians on the ground. */
  #heading: number | undefined;
  readonly #diagonal: Pixels;
  readonly #homography: Homography | undefined;

  constructor(
    first: { readonly class: RoadUserClass; readonly box: Box },
    diagonal: Pixels,
    homography: Homography | undefined,
  ) {
    this.class = first.class;
    this.#box = first.box;
    this.#diagonal = diagonal;
    this.#homography = homography;
  }

  get box(): Box {
    return this.#box;
  }

  get lastSeen(): Milliseconds {
    return this.#picture.at(-1)?.mediaTime ?? milliseconds(Number.NEGATIVE_INFINITY);
  }

  /** Which way it points on the ground, in radians; undefined until it has moved. */
  get heading(): number | undefined {
    return this.#heading;
  }

  /** On the ground; undefined without a calibration, when seen too short, and when impossible. */
  get speed(): Kmh | undefined {
    const velocity = this.#groundVelocity;
    if (velocity === undefined) return undefined;
    const speed = Math.hypot(velocity.x, velocity.y) * 3.6;
    return speed > impossibleKmh ? undefined : kmh(speed);
  }

  /**
   * As fast as it seems to be by the size of its box (the square root of its area); undefined when seen too
   * short. Good enough to tell a queue from traffic that flows without a calibration, and for nothing that
   * is shown.
   */
  get roughSpeed(): Kmh | undefined {
    const velocity = this.#pictureVelocity;
    const size = Math.sqrt(width(this.#box) * height(this.#box));
    if (velocity === undefined || size <= 0) return undefined;
    return kmh((Math.hypot(velocity.x, velocity.y) / size) * metresOfBox * 3.6);
  }

  /** As in a queue. */
  get creeps(): boolean {
    return (this.speed ?? this.roughSpeed ?? Infinity) < jamBelowKmh;
  }

  add(mediaTime: Milliseconds, box: Box): void {
    this.#box = box;
    const point = bottomCentre(box);
    const recent = (each: TimedPoint): boolean => each.mediaTime >= mediaTime - speedWindowMs;
    this.#picture = [...this.#picture.filter(recent), { mediaTime, ...point }];
    const ground: GroundPoint | undefined = this.#homography?.groundAt(point);
    this.#ground = this.#ground.filter(recent);
    if (ground !== undefined) this.#ground.push({ mediaTime, ...ground });
  }

  /** Looks at the last second; called once for every sample. */
  measure(): void {
    this.#groundVelocity = leastSquaresVelocity(this.#ground);
    this.#pictureVelocity = leastSquaresVelocity(this.#picture);
    const slow = this.#isSlow();
    if (slow === false) this.#slowSince = undefined;
    // It was slow from the first moment that this look has.
    else if (slow === true) this.#slowSince ??= this.#picture[0]?.mediaTime;
    const velocity = this.#groundVelocity;
    if (velocity === undefined) return;
    if (Math.hypot(velocity.x, velocity.y) < leastHeadingMetresPerSecond) return;
    this.#heading = Math.atan2(velocity.y, velocity.x);
  }

  /** Whether it has stood for five seconds. */
  stands(now: Milliseconds): boolean {
    return this.#slowSince !== undefined && now - this.#slowSince >= standsForMs;
  }

  /** Undefined: it was not seen long enough to say. */
  #isSlow(): boolean | undefined {
    const onGround = this.#groundVelocity;
    if (onGround !== undefined) {
      return Math.hypot(onGround.x, onGround.y) < standsBelowMetresPerSecond;
    }
    const onPicture = this.#pictureVelocity;
    return onPicture && Math.hypot(onPicture.x, onPicture.y) < standsBelowShare * this.#diagonal;
  }
}
