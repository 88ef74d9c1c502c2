import type { RoadMap } from '../road-map';
import type { GroundPoint } from '../scene-description';
import { approaches, quarterTurns, type CrossingPlan } from './crossing-plan';
import { pavementMetres } from './paint';

const stepsOfKerb = 12;

/** Asphalt and pavements of a crossing. */
export function crossingGround(plan: CrossingPlan): Pick<RoadMap, 'carriageway' | 'pavements'> {
  const quarters = approaches.map((_, index) => index);
  return {
    carriageway: [
      quarters.flatMap((quarter) => kerb(plan, 0).map((point) => quarterTurns(quarter, point))),
    ],
    pavements: quarters.map((quarter) =>
      [...kerb(plan, 0), ...[...kerb(plan, pavementMetres)].reverse()].map((point) =>
        quarterTurns(quarter, point),
      ),
    ),
  };
}

/**
 * The kerb in the south-east, from the end of the southern arm round the corner to the end of the
 * eastern one; `backMetres`: a line so far behind it.
 */
function kerb(plan: CrossingPlan, backMetres: number): readonly GroundPoint[] {
  const east = plan.kerbInMetres;
  const south = -plan.kerbOutMetres;
  const radius = plan.boxMetres - Math.max(plan.kerbInMetres, plan.kerbOutMetres);
  const centre: GroundPoint = [east + radius, south - radius];
  const corner = Array.from({ length: stepsOfKerb + 1 }, (_, step): GroundPoint => {
    const angle = ((Math.PI / 2) * step) / stepsOfKerb;
    const shown = radius - backMetres;
    return [centre[0] - shown * Math.cos(angle), centre[1] + shown * Math.sin(angle)];
  });
  return [[east + backMetres, -plan.armMetres], ...corner, [plan.armMetres, south - backMetres]];
}
