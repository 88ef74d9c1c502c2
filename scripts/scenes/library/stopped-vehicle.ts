import type { SceneDescription } from '../world/scene-description';
import { happeningOn } from './parts/happening-street';
import { atNorthing } from './parts/street';
/** Is a vehicle that stands for more than 20 s reported, and counted once? */
export const stoppedVehicle: SceneDescription = happeningOn({
  name: 'stopped-vehicle',
  title: 'A car stops on the road and stays',
  seed: 521,
  seconds: 36,
  happening: {
    kind: 'stopped-vehicle',
    lane: 'away-2',
    atMetres: atNorthing('away-2', 32),
    startSeconds: 6,
    endSeconds: 36,
  },
});
