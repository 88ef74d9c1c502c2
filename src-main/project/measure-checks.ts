import type { ProjectCamera } from '../../src-workers/contracts/project';
import { groundPoint } from '../../src-workers/domain/calibration/calibration-point';
import { homographyOf } from '../../src-workers/domain/calibration/homography';
import { pixelPoint } from '../../src-workers/domain/geometry/point';
import { firstRepeated, type ShapeProblem } from './shape-checks';

type Measured = Pick<ProjectCamera, 'lines' | 'zones' | 'flows'>;

/** What no schema can say of flows: ids once, and both ends are places that are watched. */
export function flowsProblem({ lines, zones, flows }: Measured): ShapeProblem | undefined {
  const twice = firstRepeated(flows.map(({ id }) => id));
  if (twice !== undefined) {
    return { path: 'flows', shape: twice, problem: `the id "${twice}" is used by two flows` };
  }
  for (const [index, flow] of flows.entries()) {
    for (const end of ['from', 'to'] as const) {
      const problem = placeProblem({ lines, zones }, flow[end]);
      const { id, name = id } = flow;
      if (problem !== undefined) return { path: `flows.${index}.${end}`, shape: name, problem };
    }
  }
  return undefined;
}

function placeProblem({ lines, zones }: Omit<Measured, 'flows'>, id: string): string | undefined {
  if (lines.some((line) => line.id === id)) return undefined;
  const zone = zones.find((each) => each.id === id);
  if (zone === undefined) return `there is no line or zone "${id}"`;
  return zone.kind === 'zone'
    ? undefined
    : `"${id}" is a zone in which nobody is followed, so nobody can pass it`;
}

/** What no schema can say of a calibration: its points fix where the ground is. */
export function calibrationProblem({
  calibration,
}: Pick<ProjectCamera, 'calibration'>): ShapeProblem | undefined {
  if (calibration === undefined) return undefined;
  const points = calibration.points.map(({ picture: [x, y], groundMetres: [u, v] }) => ({
    picture: pixelPoint(x, y),
    ground: groundPoint(u, v),
  }));
  if (homographyOf(points) !== undefined) return undefined;
  return {
    path: 'calibration.points',
    shape: 'calibration',
    problem:
      'the points do not fix the ground: three of four lie on one line, or they contradict each other',
  };
}
