import type { SceneDescription } from '../world/scene-description';
import { happeningOn } from './parts/happening-street';

/** Does a shaking picture count what does not move, or lose what does? */
export const cameraShake: SceneDescription = happeningOn({
  name: 'camera-shake',
  title: 'The camera shakes in the wind',
  seed: 26,
  seconds: 16,
  happening: { kind: 'camera-shake', startSeconds: 5, endSeconds: 10, degrees: 0.5 },
});
