import type { CameraShapes } from '../../src-workers/contracts/analysis';
import { keysOf, type CountedPart } from './counted-part';

/** Of each line and zone, and of each flow by `flowKey`: 1 is the first. */
export type Versions = ReadonlyMap<string, number>;

/** Numbers the versions of lines, zones and flows; a number is never given twice. */
export class ShapeVersions {
  readonly #last = new Map<string, number>();

  /** Of all shapes: those that stay keep theirs, others get one that they never had. */
  of(shapes: CameraShapes, stays: Versions = new Map()): Versions {
    return new Map(keysOf(shapes).map((key) => [key, stays.get(key) ?? this.#next(key)]));
  }

  /** Nobody looked while it lay there: what comes in its place has its number. */
  takeBack(key: string, version: number): void {
    if (this.#last.get(key) === version) this.#last.set(key, version - 1);
  }

  #next(key: string): number {
    const version = (this.#last.get(key) ?? 0) + 1;
    this.#last.set(key, version);
    return version;
  }
}

/** Whether a version counted somewhere among these parts, such as on the day before. */
export const countedIn = (
  parts: readonly CountedPart[],
  key: string,
  version: number | undefined,
): boolean => parts.some(({ versions }) => versions.get(key) === version);

export const without = (versions: Versions, keys: ReadonlySet<string>): Versions =>
  new Map([...versions].filter(([key]) => !keys.has(key)));
