/**
 * The one-to-one assignment of rows to columns with the greatest sum of scores, as pairs. The
 * Hungarian method with potentials, O(rows^2 x columns); written apart from the tracker's own
 * assignment so that a fault in one cannot hide in the other.
 *
 * @param scores rows x columns, not negative; pairs of score 0 are left out
 */
export function bestAssignment(scores: readonly (readonly number[])[]): [number, number][] {
  const rows = scores.length;
  const columns = scores[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  if (rows > columns) {
    const turned = Array.from({ length: columns }, (_, c) => scores.map((row) => row[c] ?? 0));
    return bestAssignment(turned).map(([c, r]) => [r, c]);
  }
  // Index 0 is a stand-in for "not assigned yet"; rows and columns run from 1.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const previous = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const from = rowOf[column] as number;
      const line = scores[from - 1] as readonly number[];
      let step = Infinity;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (visited[c]) continue;
        const reduced =
          -(line[c - 1] as number) -
          (rowPotential[from] as number) -
          (columnPotential[c] as number);
        if (reduced < (slack[c] as number)) {
          slack[c] = reduced;
          previous[c] = column;
        }
        if ((slack[c] as number) < step) {
          step = slack[c] as number;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (visited[c]) {
          rowPotential[rowOf[c] as number]! += step;
          columnPotential[c]! -= step;
        } else slack[c]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = previous[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  const pairs: [number, number][] = [];
  for (let c = 1; c <= columns; c++) {
    const r = rowOf[c] as number;
    if (r !== 0 && (scores[r - 1]?.[c - 1] ?? 0) > 0) pairs.push([r - 1, c - 1]);
  }
  return pairs;
}
