import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import { findPcuProfile } from '../pcu/profile-choice';
import type { ProjectFacts } from './camera-surroundings';

/** The PCU profile of a camera; undefined: nobody chose one. */
export const chosenPcu = (
  { pcuProfile }: Pick<ProjectCamera, 'pcuProfile'>,
  { project }: { readonly project: Pick<ProjectFacts, 'pcuProfiles'> },
): PcuProfile | undefined => findPcuProfile(project.pcuProfiles ?? [], pcuProfile);
