import { elsewhere, hidden, near } from './vehicle-map';

/** OpenCV's MOG2: not background, and no shadow of something else. */
const mog2Foreground = 255;

/**
 * Differences from the background, in levels of limited-range YUV. Found on CDnet's "highway" (see
 * test/integration/background-highway): where the detector says that there is a vehicle, much less of
 * a difference is enough than where it says nothing, and there leaves in the wind are what MOG2 finds.
 */
const insideBrighter = 25;
const insideDarker = 25;
/** Darker than this share of the background is no shadow. */
const shadowShare = 0.6;
const insideColour = 15;
const elsewhereDifference = 30;

const black = 16;

/**
 * Says of every pixel whether it is foreground, 255 or 0.
 * @param picture packed YUV
 * @param background the same
 * @param mog2 of the same picture with the background painted where `vehicles` is `hidden`
 */
export function differenceMask(
  picture: Uint8Array,
  background: Uint8Array,
  mog2: Uint8Array,
  vehicles: Uint8Array,
  mask: Uint8Array,
): void {
  for (let i = 0, j = 0; i < mask.length; i++, j += 3) {
    const place = vehicles[i]!;
    const differs = mog2[i] === mog2Foreground;
    if (place <= near ? !differs : differs) {
      mask[i] = differs ? 255 : 0;
      continue;
    }
    const now = picture[j]!;
    const before = background[j]!;
    const u = picture[j + 1]! - background[j + 1]!;
    const v = picture[j + 2]! - background[j + 2]!;
    const colour = (u < 0 ? -u : u) + (v < 0 ? -v : v);
    const brighter = now - before;
    let found: boolean;
    if (place > near) {
      found =
        colour > insideColour ||
        brighter > insideBrighter ||
        (-brighter > insideDarker && now - black < (before - black) * shadowShare);
    } else {
      const light = brighter < 0 ? -brighter : brighter;
      found = place !== elsewhere || light + colour > elsewhereDifference;
    }
    mask[i] = found ? 255 : 0;
  }
}

/** Paints the background where vehicles are, so that they are not learnt. */
export function paintBackground(
  picture: Uint8Array,
  background: Uint8Array,
  vehicles: Uint8Array,
): void {
  for (let i = 0, j = 0; i < vehicles.length; i++, j += 3) {
    if (vehicles[i] !== hidden) continue;
    picture[j] = background[j]!;
    picture[j + 1] = background[j + 1]!;
    picture[j + 2] = background[j + 2]!;
  }
}
