import { bodies, type BodyKind } from '../bodies';
import type { GroundPoint } from '../scene-description';
import type { Actor } from '../world-moment';

/** The corners of the ground that a body stands on, anticlockwise from the front's right one. */
export const footprint = (actor: {
  readonly body: BodyKind;
  readonly at: Actor['at'];
  readonly headingRadians: number;
}): readonly GroundPoint[] => {
  const { lengthMetres, widthMetres } = bodies[actor.body];
  const [x, y] = actor.at;
  const [cos, sin] = [Math.cos(actor.headingRadians), Math.sin(actor.headingRadians)];
  const corner = (ahead: number, left: number): GroundPoint => {
    const [along, across] = [(ahead * lengthMetres) / 2, (left * widthMetres) / 2];
    return [x + along * cos - across * sin, y + along * sin + across * cos];
  };
  return [corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
};
