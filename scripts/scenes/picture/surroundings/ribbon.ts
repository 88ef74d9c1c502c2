import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { GroundPoint } from '../../world/scene-description';

/** A polyline with its lengths: where one is after so many metres. */
export interface MeasuredLine {
  readonly points: readonly GroundPoint[];
  readonly at: readonly number[];
  readonly lengthMetres: number;
}

export function measured(points: readonly GroundPoint[]): MeasuredLine {
  const at = [0];
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i - 1]!;
    const [x2, y2] = points[i]!;
    at.push(at[i - 1]! + Math.hypot(x2 - x1, y2 - y1));
  }
  return { points, at, lengthMetres: at.at(-1) ?? 0 };
}

/** @returns the point after so many metres and the direction there, of unit length */
export function placeOn(
  { points, at }: MeasuredLine,
  metres: number,
): { point: GroundPoint; ahead: GroundPoint } {
  let i = 1;
  while (i < points.length - 1 && at[i]! < metres) i++;
  const [x1, y1] = points[i - 1]!;
  const [x2, y2] = points[i]!;
  const length = Math.max(1e-9, at[i]! - at[i - 1]!);
  const share = (metres - at[i - 1]!) / length;
  return {
    point: [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share],
    ahead: [(x2 - x1) / length, (y2 - y1) / length],
  };
}

/** The part between two lengths, with the line's own points in it. */
function part(line: MeasuredLine, from: number, to: number): number[] {
  return [from, ...line.at.filter((each) => each > from + 1e-6 && each < to - 1e-6), to];
}

export interface RibbonForm {
  readonly widthMetres: number;
  readonly heightMetres: number;
  /** Its middle to the left of the line. */
  readonly offsetMetres?: number;
  readonly dash?: readonly [painted: number, open: number];
  readonly from?: number;
  readonly to?: number;
}

/**
 * A flat band along a line; its texture runs across it from 0 to 1 and along it in metres.
 * @returns undefined when nothing of it is painted
 */
export function ribbon(
  points: readonly GroundPoint[],
  form: RibbonForm,
): BufferGeometry | undefined {
  const line = measured(points);
  const { widthMetres, heightMetres, offsetMetres = 0, dash, from = 0 } = form;
  const to = Math.min(form.to ?? line.lengthMetres, line.lengthMetres);
  const positions: number[] = [];
  const textures: number[] = [];
  const indices: number[] = [];
  const period = dash ? dash[0] + dash[1] : to - from;
  const painted = dash ? dash[0] : to - from;
  if (points.length < 2 || painted <= 0) return undefined;
  for (let start = from; start < to - 0.05; start += period) {
    const stops = part(line, start, Math.min(start + painted, to));
    for (const [i, stop] of stops.entries()) {
      // The direction on both sides of a bend, so that its edges stay parallel.
      const before = placeOn(line, Math.max(start, stop - 0.01)).ahead;
      const after = placeOn(line, stop + 0.01).ahead;
      const sum = Math.hypot(before[0] + after[0], before[1] + after[1]) || 1;
      const [ax, ay] = [(before[0] + after[0]) / sum, (before[1] + after[1]) / sum];
      const { point } = placeOn(line, stop);
      for (const across of [0, 1]) {
        const left = offsetMetres + (across - 0.5) * widthMetres;
        positions.push(point[0] - ay * left, heightMetres, -(point[1] + ax * left));
        textures.push(across, stop);
      }
      const last = positions.length / 3 - 1;
      if (i > 0) indices.push(last - 3, last - 2, last, last - 3, last, last - 1);
    }
  }
  if (indices.length === 0) return undefined;
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(textures, 2));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  // A band has no upper side of its own: it follows from which way the line runs.
  const normals = geometry.getAttribute('normal');
  if (normals.getY(0) < 0) {
    geometry.setIndex([...indices].reverse());
    geometry.computeVertexNormals();
  }
  return geometry;
}
