import type { ProofMark } from '../../src-workers/contracts/proof';
import type { Direction } from '../../src-workers/domain/lines/counting-line';
import type { StripPoint } from './strip-view';

/** So many neighbours are asked. */
const neighbours = 5;
/** A lane is about a sixth of a line: who drives beside goes the same way, whenever. */
const laneWeight = 60_000 * 6;

/** Where those go who cross near there: a road has its lanes. */
export function usualDirection(marks: readonly ProofMark[], at: StripPoint): Direction {
  const distance = (mark: ProofMark): number =>
    Math.abs(mark.mediaTimeMs - at.mediaTimeMs) +
    Math.abs(mark.position - at.position) * laneWeight;
  const near = marks
    .filter(({ correction }) => correction?.kind !== 'delete')
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, neighbours);
  const forward = near.filter(({ direction }) => direction === 'forward').length;
  return forward * 2 >= near.length ? 'forward' : 'backward';
}
