import type { SceneDescription } from '../world/scene-description';
import { happeningOn } from './parts/happening-street';

/** Is somebody who drives the wrong way seen, and counted backward? */
export const wrongWay: SceneDescription = happeningOn({
  name: 'wrong-way',
  title: 'A car drives against the traffic',
  seed: 22,
  seconds: 16,
  happening: { kind: 'wrong-way', lane: 'away-2', startSeconds: 3, kmh: 40 },
});
