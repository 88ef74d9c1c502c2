import type { CountedCrossing, CrossingReference } from './correction';

/** A crossing that was counted anew is the same one if its moment moved by no more than this. */
export const sameMomentMs = 500;
/** Half the microsecond to which media times are kept. */
const exactMs = 0.0005;

/**
 * Which crossing of a line each reference means: of the same direction within half a second, one each.
 * The very moment wins, then the same track, then the nearest moment, so that references find their
 * crossings again after a recount that numbers its tracks in another way.
 * @returns for each reference the index of its crossing; undefined: there is none
 */
export function matchCrossings(
  references: readonly CrossingReference[],
  crossings: readonly CountedCrossing[],
): (number | undefined)[] {
  const pairs = references.flatMap((reference, at) =>
    near(crossings, reference.mediaTimeMs)
      .filter((index) => crossings[index]!.direction === reference.direction)
      .map((index) => {
        const away = Math.abs(crossings[index]!.mediaTimeMs - reference.mediaTimeMs);
        const sameTrack = crossings[index]!.track === reference.track;
        return { at, index, away, rank: away <= exactMs ? 0 : sameTrack ? 1 : 2, sameTrack };
      }),
  );
  pairs.sort(
    (one, other) =>
      one.rank - other.rank ||
      Number(other.sameTrack) - Number(one.sameTrack) ||
      one.away - other.away ||
      one.at - other.at,
  );
  const matched = new Array<number | undefined>(references.length).fill(undefined);
  const taken = new Set<number>();
  for (const { at, index } of pairs) {
    if (matched[at] !== undefined || taken.has(index)) continue;
    matched[at] = index;
    taken.add(index);
  }
  return matched;
}

/** Indices of the crossings within half a second of a moment. @param crossings by time */
export function near(
  crossings: readonly Pick<CountedCrossing, 'mediaTimeMs'>[],
  mediaTimeMs: number,
): number[] {
  let [low, high] = [0, crossings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (crossings[middle]!.mediaTimeMs < mediaTimeMs - sameMomentMs) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let index = low; index < crossings.length; index += 1) {
    if (crossings[index]!.mediaTimeMs > mediaTimeMs + sameMomentMs) break;
    found.push(index);
  }
  return found;
}
