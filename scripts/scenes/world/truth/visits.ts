import { contains } from '../../../../src-workers/domain/geometry/polygon';
import { polyline } from '../../../../src-workers/domain/geometry/polyline';
import { stepCrossings } from '../../../../src-workers/domain/geometry/step-crossing';
import type { GroundShapes } from '../scene-description';
import type { SceneTruth } from '../scene-truth';
import type { ActorPath } from './actor-paths';
import { onPlan } from './plan';
import { thousandths } from './rounded';

export type Visit = SceneTruth['visits'][number];

/** When the middle of a footprint was in a zone, by zone and then by actor. */
export const visitsOf = (
  zones: GroundShapes['zones'],
  paths: readonly ActorPath[],
  { framesPerSecond, frames }: { readonly framesPerSecond: number; readonly frames: number },
): readonly Visit[] => {
  const found: Visit[] = [];
  for (const { id: zone, points } of zones) {
    const polygon = points.map(onPlan);
    const outline = polyline([...polygon, polygon[0]!]);
    for (const { id: actor, points: path } of paths) {
      let enteredSeconds: number | undefined;
      let isInside = false;
      const add = (leftSeconds?: number): void => {
        found.push({
          zone,
          actor,
          ...(enteredSeconds === undefined ? {} : { enteredSeconds: thousandths(enteredSeconds) }),
          ...(leftSeconds === undefined ? {} : { leftSeconds: thousandths(leftSeconds) }),
        });
      };
      path.forEach(({ frame, at }, index) => {
        const isNow = contains(polygon, onPlan(at));
        if (isNow === isInside) return;
        isInside = isNow;
        const before = path[index - 1];
        if (before === undefined) {
          // Came into the world inside the zone, unless it was there before the film began.
          enteredSeconds = frame === 0 ? undefined : frame / framesPerSecond;
          return;
        }
        const [border] = stepCrossings(outline, onPlan(before.at), onPlan(at));
        const between = before.frame + (border?.fraction ?? 1) * (frame - before.frame);
        const seconds = between / framesPerSecond;
        if (isNow) enteredSeconds = seconds;
        else add(seconds);
      });
      const last = path.at(-1);
      if (isInside && last !== undefined) {
        add(last.frame === frames - 1 ? undefined : last.frame / framesPerSecond);
      }
    }
  }
  return found;
};
