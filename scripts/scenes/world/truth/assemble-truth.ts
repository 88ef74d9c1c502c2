import type { SceneDescription } from '../scene-description';
import type { SceneTruth } from '../scene-truth';
import type { SeenActor } from '../seen-actor';
import type { Enactment, TookPlace } from '../world-moment';
import { roadUserPaths } from './actor-paths';
import { actorRowsOf } from './actor-rows';
import { crossingsOf } from './crossings';
import { drawnShapes } from './drawn-shapes';
import { flowsTakenOf } from './flows-taken';
import { thousandths } from './rounded';
import { visitsOf } from './visits';
import { zoneCoverOf } from './zone-cover';

/** The colours that the film begins with, and each change in it. */
const signalChangesOf = (
  enactment: Enactment,
  filmSeconds: number,
): SceneTruth['signalChanges'] => [
  ...[...enactment.momentAt(0).signals].map(([group, colour]) => ({ group, seconds: 0, colour })),
  ...enactment.signalChanges
    .filter(({ seconds }) => seconds > 0 && seconds < filmSeconds)
    .map((change) => ({ ...change, seconds: thousandths(change.seconds) })),
];

const happeningsOf = (enactment: Enactment, filmSeconds: number): readonly TookPlace[] =>
  enactment.happenings
    .filter(({ startSeconds }) => startSeconds < filmSeconds)
    .map((happening) => ({
      ...happening,
      startSeconds: thousandths(happening.startSeconds),
      endSeconds: thousandths(Math.min(happening.endSeconds, filmSeconds)),
    }));

/**
 * All that is true in a film.
 *
 * @param seen what the pictures show, one list a frame: as many frames as were filmed
 * @throws RangeError if a point of a shape lies behind the camera
 */
export const assembleTruth = (
  description: SceneDescription,
  enactment: Enactment,
  seen: readonly (readonly SeenActor[])[],
): SceneTruth => {
  const { name, title, seed, light, picture, shapes } = description;
  const { width, height, framesPerSecond } = picture;
  const frames = seen.length;
  const filmSeconds = frames / framesPerSecond;
  const moments = seen.map((_, frame) => enactment.momentAt(frame / framesPerSecond));
  const paths = roadUserPaths(moments);
  const crossings = crossingsOf(shapes.lines, paths, framesPerSecond);
  const visits = visitsOf(shapes.zones, paths, { framesPerSecond, frames });
  return {
    version: 1,
    scene: name,
    title,
    seed,
    light: light.kind,
    picture: { width, height, framesPerSecond, frames },
    ...drawnShapes(description),
    actors: actorRowsOf(moments, seen, picture),
    crossings,
    visits,
    flowsTaken: flowsTakenOf(shapes.flows ?? [], crossings, visits),
    covered: zoneCoverOf(shapes.zones, enactment, filmSeconds),
    signalChanges: signalChangesOf(enactment, filmSeconds),
    happenings: happeningsOf(enactment, filmSeconds),
  };
};
