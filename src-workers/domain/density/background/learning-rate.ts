import type { Milliseconds } from '../../units';

/** In which the background forgets: a change that stays is background after a tenth of it. */
export const forgettingMs = 30_000;

/**
 * Weight of a picture in the background, for pictures that come at any distance: 1 - exp(-dt / tau), so
 * that after the same time the same is learnt; at the start the mean of what came, as OpenCV's own rate.
 * @param pictures that were learnt, this one included
 * @param since the last one
 */
export function learningRate(pictures: number, since: Milliseconds): number {
  return Math.max(1 / (2 * pictures), 1 - Math.exp(-since / forgettingMs));
}
