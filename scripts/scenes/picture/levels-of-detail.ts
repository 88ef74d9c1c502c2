import { BufferAttribute, BufferGeometry } from 'three';

/** Cells in metres; what is smaller becomes one point. */
export const cellSizes: readonly number[] = [0.02, 0.04, 0.08, 0.16];

const known = new WeakMap<BufferGeometry, (BufferGeometry | undefined)[]>();

/** What points of one cell must have in common to become one: creases and changes of colour stay. */
const keySteps: Readonly<Record<string, number>> = { normal: 1.5, color: 12 };

/**
 * The same body with fewer triangles: points of one cell that face the same way become one (vertex
 * clustering, Rossignac and Borrel 1993). Drawing in software costs by the triangle, and most vehicles
 * of a picture are far away.
 */
export function withFewerTriangles(full: BufferGeometry, cellMetres: number): BufferGeometry {
  const attributes = Object.entries(full.attributes);
  const index = full.getIndex();
  const corners = index ? index.count : full.getAttribute('position').count;
  const clusters = new Map<string, number>();
  const cells: string[] = [];
  const sums = attributes.map((): number[] => []);
  const counts: number[] = [];
  const clusterOf = (corner: number): number => {
    const at = index ? index.getX(corner) : corner;
    const rounded = (name: string, step: number): string => {
      const of = full.getAttribute(name);
      let text = '';
      for (let part = 0; part < of.itemSize; part++)
        text += `${Math.round(of.getComponent(at, part) * step)},`;
      return text;
    };
    const cell = rounded('position', 1 / cellMetres);
    let key = cell;
    for (const [name] of attributes)
      if (keySteps[name] !== undefined) key += `;${rounded(name, keySteps[name])}`;
    let cluster = clusters.get(key);
    if (cluster === undefined) {
      cluster = clusters.size;
      clusters.set(key, cluster);
      cells.push(cell);
      counts.push(0);
      attributes.forEach(([, of], each) => sums[each]!.push(...Array<number>(of.itemSize).fill(0)));
    }
    counts[cluster]! += 1;
    attributes.forEach(([, of], each) => {
      for (let part = 0; part < of.itemSize; part++)
        sums[each]![cluster * of.itemSize + part]! += of.getComponent(at, part);
    });
    return cluster;
  };
  const kept: number[] = [];
  for (let corner = 0; corner + 2 < corners; corner += 3) {
    const [a, b, c] = [clusterOf(corner), clusterOf(corner + 1), clusterOf(corner + 2)];
    if (cells[a] === cells[b] || cells[b] === cells[c] || cells[a] === cells[c]) continue;
    kept.push(a, b, c);
  }
  const fewer = new BufferGeometry();
  attributes.forEach(([name, { itemSize }], each) => {
    const means = sums[each]!.map((sum, at) => sum / counts[Math.floor(at / itemSize)]!);
    fewer.setAttribute(name, new BufferAttribute(new Float32Array(means), itemSize));
  });
  fewer.setIndex(kept);
  fewer.normalizeNormals();
  return fewer;
}

/**
 * @param tolerance metres that cannot be told apart
 * @returns the geometry itself where all of it is needed
 */
export function detailFor(full: BufferGeometry, tolerance: number): BufferGeometry {
  const level = cellSizes.filter((cell) => cell <= tolerance).length - 1;
  if (level < 0) return full;
  let levels = known.get(full);
  if (!levels) known.set(full, (levels = []));
  return (levels[level] ??= withFewerTriangles(full, cellSizes[level]!));
}
