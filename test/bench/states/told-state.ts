import type { DensityState } from '../../../src-workers/domain/density/density-state';
import type { ZoneSample } from '../../../src-workers/domain/density/zone-sample';

/** Frames come a little before or after the truth's moments. */
const toleranceMs = 1;

/** The state of one zone at a moment: that of the last sample until then; undefined: there was none. */
export function toldAt(samples: readonly ZoneSample[], mediaMs: number): DensityState | undefined {
  return samples.filter(({ mediaTime }) => mediaTime <= mediaMs + toleranceMs).at(-1)?.state;
}
