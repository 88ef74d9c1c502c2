import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { shapesFileSchema, type ShapesChosen } from '../../src-workers/contracts/drawn-shapes';
import { Failure } from '../../src-workers/contracts/errors';
import { describeIssues } from './issue-sentences';
import { flowsProblem } from './measure-checks';
import { shapesProblem } from './shape-checks';

/** A thousand shapes with names, twice over. */
const longestBytes = 8 * 1024 * 1024;

/** A file of what is drawn on a camera. */
export function shapesFileText({
  name,
  picture,
  lines,
  zones,
  flows = [],
}: Pick<CameraState, 'name' | 'picture' | 'lines' | 'zones' | 'flows'>): string {
  const file = {
    ...{ format: 'roadglass-shapes', version: 1, camera: name },
    ...(picture && { picture }),
    ...{ lines, zones, flows },
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/**
 * The shapes of a file, checked as those that a person draws.
 * @throws Failure SHAPES_FILE_INVALID
 */
export async function readShapesFile(path: string): Promise<NonNullable<ShapesChosen['shapes']>> {
  const refuse = (why: string, detail?: string): Failure =>
    new Failure(
      'SHAPES_FILE_INVALID',
      `"${basename(path)}" holds no shapes that can be drawn: ${why}.`,
      detail === undefined ? {} : { detail },
    );
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > longestBytes) throw refuse('it is larger than any file of shapes');
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refuse('it cannot be read', String(error));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse('it is no JSON', String(error));
  }
  const said = saidBy(value);
  if (said?.format !== 'roadglass-shapes') {
    throw refuse('it does not say "format": "roadglass-shapes"');
  }
  if (typeof said.version === 'number' && said.version > 1) {
    throw refuse('it is from a newer Roadglass; update to read it');
  }
  const parsed = shapesFileSchema.safeParse(value);
  if (!parsed.success) throw refuse(describeIssues(parsed.error.issues));
  const { lines, zones, flows } = parsed.data;
  const shapes = {
    lines: lines.map((line) => ({ ...line, points: line.points.map(pair) })),
    zones: zones.map((zone) => ({ ...zone, points: zone.points.map(pair) })),
    flows,
  };
  const problem = shapesProblem(shapes) ?? flowsProblem(shapes);
  if (problem !== undefined) throw refuse(`"${problem.shape}": ${problem.problem}`);
  if (lines.length + zones.length === 0) throw refuse('there is no line and no zone in it');
  return { lines, zones, flows };
}

const saidBy = (
  value: unknown,
): { readonly format?: unknown; readonly version?: unknown } | undefined =>
  typeof value === 'object' && value !== null ? value : undefined;

const pair = ([x, y]: readonly [number, number]): [number, number] => [x, y];
