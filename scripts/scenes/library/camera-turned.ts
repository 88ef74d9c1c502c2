import type { SceneDescription } from '../world/scene-description';
import { happeningOn } from './parts/happening-street';

/** Is it noticed that lines no longer lie where they were drawn? */
export const cameraTurned: SceneDescription = happeningOn({
  name: 'camera-turned',
  title: 'Somebody turns the camera',
  seed: 27,
  seconds: 16,
  happening: { kind: 'camera-turned', startSeconds: 8, panDegrees: -7, tiltDegrees: 2 },
});
