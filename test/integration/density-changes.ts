import type { ZoneSample } from '../../src-workers/domain/density/zone-sample';

/** The changes of the state of one zone, as "from, to", in their order. */
export function changesOf(samples: readonly ZoneSample[]): string[] {
  return samples.flatMap(({ state }, index) => {
    const before = samples[index - 1]?.state;
    return before === undefined || before === state ? [] : [`${before} to ${state}`];
  });
}
