/**
 * Half-precision numbers (IEEE 754-2019 binary16) as 16-bit patterns, because Node has no Float16Array
 * before version 24.
 */
const exponentBias = 15;
const mantissaBits = 10;
const infinity = 0x7c00;

const singles = new Float32Array(1);
const patterns = new Uint32Array(singles.buffer);

/** The nearest half-precision number, ties to even. */
export function toHalf(value: number): number {
  singles[0] = value;
  const bits = patterns[0]!;
  const sign = (bits >>> 16) & 0x8000;
  if (Number.isNaN(value)) return sign | infinity | 1;
  const exponent = ((bits >>> 23) & 0xff) - 127 + exponentBias;
  const mantissa = bits & 0x7fffff;
  if (exponent >= 31) return sign | infinity;
  if (exponent < -mantissaBits) return sign;
  // Below the smallest normal number the leading one is written out.
  const kept = exponent > 0 ? mantissa : mantissa | 0x800000;
  const shift = exponent > 0 ? 13 : 14 - exponent;
  const head = (exponent > 0 ? exponent << mantissaBits : 0) | (kept >>> shift);
  const rest = kept & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  // A carry out of the mantissa makes the next exponent, which is what rounding up means there.
  const up = rest > half || (rest === half && (head & 1) === 1);
  return sign | (head + (up ? 1 : 0));
}

export function fromHalf(pattern: number): number {
  const sign = (pattern & 0x8000) === 0 ? 1 : -1;
  const exponent = (pattern >>> mantissaBits) & 0x1f;
  const mantissa = pattern & 0x3ff;
  if (exponent === 31) return mantissa === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * mantissa * 2 ** (1 - exponentBias - mantissaBits);
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - exponentBias);
}

let table: Float32Array | undefined;

/** The values of all 65536 patterns: reading one is faster than computing it. */
export const halfValues = (): Float32Array =>
  (table ??= Float32Array.from({ length: 1 << 16 }, (_, pattern) => fromHalf(pattern)));
