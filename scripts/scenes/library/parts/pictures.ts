import type { SceneDescription } from '../../world/scene-description';

type Picture = SceneDescription['picture'];

/** What a newcomer sees first. */
export const demoPicture: Picture = { width: 960, height: 540, framesPerSecond: 25 };

/**
 * For tests: detectors shrink a picture to about this size anyway, and half the frames take half the
 * time to draw. Above ten frames a second a line counts as with 25.
 */
export const testPicture: Picture = { width: 640, height: 360, framesPerSecond: 12.5 };
