import { createHash } from 'node:crypto';

const longest = 40;

/** A name in lower-case letters, digits and dashes; `fallback` where nothing of it is left. */
export function slug(name: string, fallback: string): string {
  const plain = name
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? fallback : plain;
}

/** An id made of a name that is not taken: `highway`, `highway-2`, ... */
export function freeId(name: string, fallback: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const id = slug(name, fallback);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!used.has(candidate)) return candidate;
  }
}

/**
 * A folder's name for any text: readable, and another one for every other text. Ids of hand-written
 * projects may be anything, such as `..` or a name that differs from another by its case alone.
 */
export function folderName(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${slug(text, 'x')}-${hash}`;
}
