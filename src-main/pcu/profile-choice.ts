import type { PcuChoice } from '../../src-workers/contracts/console-state';
import { roadUserClasses } from '../../src-workers/domain/detection/road-user';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import { shippedPcuProfiles } from './shipped-profiles';

/** What a project may choose from: its own profiles first, so that one of them can replace another. */
export function pcuProfilesOf(own: readonly PcuProfile[]): readonly PcuProfile[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...shippedPcuProfiles().filter(({ id }) => !ids.has(id))];
}

/** @param id undefined: nobody chose one */
export const findPcuProfile = (
  own: readonly PcuProfile[],
  id: string | undefined,
): PcuProfile | undefined =>
  id === undefined ? undefined : pcuProfilesOf(own).find((profile) => profile.id === id);

/** As the console offers it. */
export const pcuChoice = ({ id, title, source, classes }: PcuProfile): PcuChoice => ({
  id,
  title,
  source,
  mapping: roadUserClasses
    .flatMap((roadUser) => {
      const as = classes[roadUser]?.as;
      return as === undefined ? [] : [`${roadUser}: ${as}`];
    })
    .join('; '),
});

/** As a report names it. */
export const pcuRecord = (
  profile: PcuProfile | undefined,
): Pick<PcuProfile, 'id' | 'title' | 'source'> | undefined =>
  profile && { id: profile.id, title: profile.title, source: profile.source };
