import { Failure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import { pixelPoint, type PixelPoint } from '../../src-workers/domain/geometry/point';
import { isSimple } from '../../src-workers/domain/geometry/polygon';
import { isSimpleLine, polyline } from '../../src-workers/domain/geometry/polyline';

type DrawnShapes = Pick<ProjectCamera, 'lines' | 'zones'>;

export interface ShapeProblem {
  /** Inside the camera, such as `zones.0.points`; empty where it is about all of them. */
  readonly path: string;
  /** The name that a person gave to the shape. */
  readonly shape: string;
  /** Without a final stop. */
  readonly problem: string;
}

/** What no schema can say of drawn shapes: ids once, polygons and lines that do not meet themselves. */
export function shapesProblem({ lines, zones }: DrawnShapes): ShapeProblem | undefined {
  const twice = firstRepeated([...lines, ...zones].map(({ id }) => id));
  if (twice !== undefined) {
    return { path: '', shape: twice, problem: `the id "${twice}" is used by two lines or zones` };
  }
  for (const [index, { id, name = id, points }] of zones.entries()) {
    if (isSimple(points.map(toPoint))) continue;
    const problem = 'the polygon crosses itself or has no area';
    return { path: `zones.${index}.points`, shape: name, problem };
  }
  for (const [index, { id, name = id, points }] of lines.entries()) {
    const problem = lineProblem(points);
    if (problem !== undefined) return { path: `lines.${index}.points`, shape: name, problem };
  }
  return undefined;
}

/** @throws Failure SHAPE_INVALID with a sentence about the first shape that cannot count */
export function refuseBadShapes(shapes: DrawnShapes): void {
  const problem = shapesProblem(shapes);
  if (problem === undefined) return;
  throw new Failure('SHAPE_INVALID', `"${problem.shape}" cannot be used: ${problem.problem}.`);
}

function lineProblem(points: ProjectCamera['lines'][number]['points']): string | undefined {
  const drawn = polyline(points.map(toPoint));
  if (drawn.length < 2) return 'the line has no length';
  return isSimpleLine(drawn)
    ? undefined
    : 'the line meets itself or folds back, so that it has no forward side there';
}

const toPoint = ([x, y]: readonly [number, number]): PixelPoint => pixelPoint(x, y);

export function firstRepeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
