import type { NormalisedPoint } from '../geometry/point';

/**
 * A name for where a line lies, in 16 hexadecimal digits: proof strips and corrections belong to it,
 * and a line that is moved back has its own again. Which classes it takes does not matter: the pixels
 * are the same. (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv, over the written coordinates; two
 * halves with other beginnings, because one of 32 bits would meet itself by chance.)
 */
export function lineShape(points: readonly Pick<NormalisedPoint, 'x' | 'y'>[]): string {
  const written = points.map(({ x, y }) => `${x} ${y}`).join();
  return hex(fnv1a(written, 0x811c9dc5)) + hex(fnv1a(written, 0x2f0b1a77));
}

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');
