import { bodies } from '../../../scripts/scenes/world/bodies';
import { enact } from '../../../scripts/scenes/world/enact';
import type { SceneDescription } from '../../../scripts/scenes/world/scene-description';
import { clearance } from '../../../scripts/scenes/world/traffic/footprint';
import type { Actor, Enactment, WorldMoment } from '../../../scripts/scenes/world/world-moment';

const stepsPerSecond = 25;

/** A scene with every step of its film. */
export interface Run {
  readonly enactment: Enactment;
  readonly moments: readonly WorldMoment[];
}

export function runOf(description: SceneDescription): Run {
  const enactment = enact(description);
  const moments = Array.from({ length: description.seconds * stepsPerSecond + 1 }, (_, step) =>
    enactment.momentAt(step / stepsPerSecond),
  );
  return { enactment, moments };
}

/** One actor through the film, step by step while it is there. */
export const track = ({ moments }: Run, id: number): readonly (Actor & { seconds: number })[] =>
  moments.flatMap(({ seconds, actors }) =>
    actors.filter((actor) => actor.id === id).map((actor) => ({ ...actor, seconds })),
  );

/** The least room between any two actors at any step (metres; negative: they overlap), and who. */
export function leastRoom({ moments }: Run): { readonly metres: number; readonly who: string } {
  let least = { metres: Infinity, who: 'nobody' };
  for (const { seconds, actors } of moments)
    actors.forEach((one, index) => {
      for (const other of actors.slice(0, index)) {
        if (Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]) > 13) continue;
        const metres = clearance(
          { ...one, ...bodies[one.body] },
          { ...other, ...bodies[other.body] },
        );
        if (metres < least.metres)
          least = {
            metres,
            who: `${one.body} ${one.id} and ${other.body} ${other.id} at ${seconds} s`,
          };
      }
    });
  return least;
}

/**
 * Speed is measured along the middle of the lane that is followed. Who comes over from the outer lane of
 * a bend (3.5 to 5.3 m further out, at a radius of 60 m) moves up to this much faster than that.
 */
const outerLaneFactor = 1.09;

/** From one step to the next: the least speed, the greatest changes of speed (m/s²) and heading. */
export function motionOf({ moments }: Run) {
  const motion = {
    leastSpeed: Infinity,
    braking: 0,
    accelerating: 0,
    turnDegrees: 0,
    jumpMetres: 0,
  };
  const before = new Map<number, Actor>();
  for (const { actors } of moments)
    for (const actor of actors) {
      const last = before.get(actor.id);
      before.set(actor.id, actor);
      motion.leastSpeed = Math.min(motion.leastSpeed, actor.metresPerSecond);
      if (!last) continue;
      const change = (actor.metresPerSecond - last.metresPerSecond) * stepsPerSecond;
      motion.braking = Math.max(motion.braking, -change);
      motion.accelerating = Math.max(motion.accelerating, change);
      const turn = actor.headingRadians - last.headingRadians;
      const degrees = Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))) * (180 / Math.PI);
      motion.turnDegrees = Math.max(motion.turnDegrees, degrees);
      const moved = Math.hypot(actor.at[0] - last.at[0], actor.at[1] - last.at[1]);
      motion.jumpMetres = Math.max(
        motion.jumpMetres,
        moved -
          (outerLaneFactor * Math.max(actor.metresPerSecond, last.metresPerSecond)) /
            stepsPerSecond,
      );
    }
  return motion;
}
