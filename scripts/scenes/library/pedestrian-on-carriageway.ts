import type { SceneDescription } from '../world/scene-description';
import { happeningOn } from './parts/happening-street';

/** Is a pedestrian reported where only vehicles may be? */
export const pedestrianOnCarriageway: SceneDescription = happeningOn({
  name: 'pedestrian-on-carriageway',
  title: 'Somebody walks across the carriageway',
  seed: 24,
  seconds: 18,
  happening: {
    kind: 'pedestrian-on-carriageway',
    path: [
      [9, 26],
      [-9, 27],
    ],
    startSeconds: 3,
  },
});
