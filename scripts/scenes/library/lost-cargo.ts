import type { SceneDescription } from '../world/scene-description';
import { happeningOn } from './parts/happening-street';
import { atNorthing } from './parts/street';
/** Is an object found that no detector knows? */
export const lostCargo: SceneDescription = happeningOn({
  name: 'lost-cargo',
  title: 'A box lies on the road',
  seed: 725,
  seconds: 24,
  happening: {
    kind: 'lost-cargo',
    lane: 'away-1',
    atMetres: atNorthing('away-1', 26),
    startSeconds: 6,
  },
});
