import type { SceneDescription } from '../world/scene-description';
import { happeningOn } from './parts/happening-street';
import { atNorthing } from './parts/street';
/** Are several vehicles that stop within seconds taken for an accident? */
export const hardBraking: SceneDescription = happeningOn({
  name: 'hard-braking',
  title: 'A car brakes hard and a queue forms behind it',
  seed: 23,
  seconds: 20,
  vehiclesPerHour: 1000,
  happening: {
    kind: 'hard-braking',
    lane: 'away-1',
    atMetres: atNorthing('away-1', 42),
    startSeconds: 4,
    standsSeconds: 8,
  },
});
