import type { ZoneSample } from '../../src-workers/domain/density/zone-sample';

/** A state of one zone from its first sample to its last. */
export interface StateSpell {
  readonly state: ZoneSample['state'];
  readonly from: number;
  readonly to: number;
}

/** The states of one zone, one after the other. */
export function spellsOf(samples: readonly ZoneSample[]): StateSpell[] {
  const spells: StateSpell[] = [];
  for (const { state, mediaTime } of samples) {
    const last = spells.at(-1);
    if (last?.state === state) spells[spells.length - 1] = { ...last, to: mediaTime };
    else spells.push({ state, from: mediaTime, to: mediaTime });
  }
  return spells;
}

/** A state that is left for the one before it so soon was a mistake: no platoon passes a zone faster. */
const flapMs = 5000;

/**
 * Where a zone's state flapped: it went to another one, and back again within five seconds. (It holds for two
 * by itself.)
 */
export const flapsOf = (samples: readonly ZoneSample[]): StateSpell[] =>
  spellsOf(samples).filter(
    ({ from, to }, index, all) =>
      all[index - 1] !== undefined &&
      all[index - 1]?.state === all[index + 1]?.state &&
      to - from < flapMs,
  );
