import { bodies } from '../bodies';
import type { GroundPoint } from '../scene-description';
import type { Actor, WorldMoment } from '../world-moment';

/** Where an actor was in one frame. */
export interface PathPoint {
  readonly frame: number;
  readonly at: GroundPoint;
  readonly metresPerSecond: number;
}

/** One actor's way through the film, from the first frame that has it to the last one. */
export interface ActorPath {
  readonly id: number;
  readonly body: Actor['body'];
  readonly points: readonly PathPoint[];
}

/** @param moments one a frame; actors without a class are left out: they are no road users. */
export const roadUserPaths = (moments: readonly WorldMoment[]): readonly ActorPath[] => {
  const paths = new Map<number, { id: number; body: Actor['body']; points: PathPoint[] }>();
  moments.forEach(({ actors }, frame) => {
    for (const { id, body, at, metresPerSecond } of actors) {
      if (bodies[body].class === undefined) continue;
      let path = paths.get(id);
      if (path === undefined) paths.set(id, (path = { id, body, points: [] }));
      path.points.push({ frame, at, metresPerSecond });
    }
  });
  return [...paths.values()].sort((one, other) => one.id - other.id);
};
