import { polyline } from '../../../../src-workers/domain/geometry/polyline';
import { stepCrossings } from '../../../../src-workers/domain/geometry/step-crossing';
import type { GroundShapes } from '../scene-description';
import type { SceneTruth } from '../scene-truth';
import type { ActorPath } from './actor-paths';
import { onPlan } from './plan';
import { tenths, thousandths } from './rounded';

export type TrueCrossing = SceneTruth['crossings'][number];

/**
 * Where the middle of a footprint went over a line on the ground, in the order of time. Between two
 * frames it is taken to move evenly and straight ahead, which at 12 frames a second and the hardest
 * braking is right to a centimetre.
 */
export const crossingsOf = (
  lines: GroundShapes['lines'],
  paths: readonly ActorPath[],
  framesPerSecond: number,
): readonly TrueCrossing[] => {
  const found: TrueCrossing[] = [];
  for (const { id, points } of lines) {
    const line = polyline(points.map(onPlan));
    for (const { id: actor, points: path } of paths) {
      for (let index = 1; index < path.length; index += 1) {
        const [from, to] = [path[index - 1]!, path[index]!];
        for (const crossing of stepCrossings(line, onPlan(from.at), onPlan(to.at))) {
          const between = (a: number, b: number): number => a + crossing.fraction * (b - a);
          found.push({
            line: id,
            actor,
            direction: crossing.to === 1 ? 'forward' : 'backward',
            seconds: thousandths(between(from.frame, to.frame) / framesPerSecond),
            kmh: tenths(3.6 * Math.abs(between(from.metresPerSecond, to.metresPerSecond))),
          });
        }
      }
    }
  }
  return found.sort((one, other) => one.seconds - other.seconds);
};
