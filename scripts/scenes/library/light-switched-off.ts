import type { SceneDescription } from '../world/scene-description';
import { happeningOn } from './parts/happening-street';
import { night } from './parts/lights';

/** Is a sudden change of the whole picture told from traffic? */
export const lightSwitchedOff: SceneDescription = happeningOn({
  name: 'light-switched-off',
  title: 'The street lamps go out and come on again',
  seed: 28,
  seconds: 20,
  light: night,
  happening: { kind: 'light-switched-off', startSeconds: 7, endSeconds: 13 },
});
