import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import type { PictureSize } from '../../src-workers/domain/units';

/** What a playback's decoder delivers. */
export interface PlaybackPreview {
  readonly longestSide: number;
  /** Pictures per second of media time; absent: every one. */
  readonly fps?: number;
}

/**
 * Few sizes, so that a window that is dragged wider does not ask for a decoder with every pixel. A tile
 * of a grid of 4 x 4 takes the first, of 3 x 3 the second, one that is alone the last.
 */
const sides = [320, 480, 640, 960] as const;

/** A picture a little smaller than its place looks the same, and costs a quarter less. */
const tolerance = 1.1;

/** Leaving out fewer pictures than one in ten saves nothing. */
const leastSaving = 1.1;

export interface PlaybackConditions {
  readonly picture: PictureSize;
  /** Of the analysis: pictures that have boxes. */
  readonly frameRate: number;
  readonly speed: number;
  /** What stands is stepped through picture by picture, so none is left out. */
  readonly playing: boolean;
}

/** What the decoder has to deliver for a wish; without one, all there is. */
export function playbackPreview(
  wish: PreviewWish | undefined,
  { picture, frameRate, speed, playing }: PlaybackConditions,
): PlaybackPreview {
  const whole = Math.max(picture.width, picture.height);
  const largest = sides[sides.length - 1]!;
  const side =
    wish === undefined
      ? largest
      : (sides.find((each) => each * tolerance >= wish.longestSide) ?? largest);
  const longestSide = Math.min(side, whole);
  if (wish === undefined || !playing) return { longestSide };
  const fps = wish.fps / speed;
  return frameRate > fps * leastSaving ? { longestSide, fps } : { longestSide };
}

/** The widest of several wishes; undefined: somebody wants all there is, or nobody said. */
export function widestWish(wishes: readonly (PreviewWish | undefined)[]): PreviewWish | undefined {
  const known = wishes.flatMap((wish) => (wish === undefined ? [] : [wish]));
  if (known.length === 0 || known.length < wishes.length) return undefined;
  return {
    longestSide: Math.max(...known.map(({ longestSide }) => longestSide)),
    fps: Math.max(...known.map(({ fps }) => fps)),
  };
}
