/** Below it a range is no range: nothing but zeros was seen. */
const smallestSpan = 1e-6;
/** Hard-swish gives 0 for everything below, so nothing is lost when a value ends here. */
const hardSwishFloor = -3;

/**
 * How 256 numbers cover a range: value = (byte - zeroPoint) x scale. Zero is always one of them, because
 * borders are padded with it. What lies outside is clipped.
 * @param {readonly [number, number]} range
 * @param {boolean} onlyHardSwish whether nothing but hard-swish reads the value
 * @returns {{scale: number, zeroPoint: number}} the scale rounded to single precision, as the file has it
 */
export function byteScale([lowest, highest], onlyHardSwish = false) {
  const low = Math.min(0, onlyHardSwish ? Math.max(lowest, hardSwishFloor) : lowest);
  const high = Math.max(highest, 0, low + smallestSpan);
  const scale = Math.fround((high - low) / 255);
  return { scale, zeroPoint: Math.min(255, Math.round((0 - low) / scale)) };
}
