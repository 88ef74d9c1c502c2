/** A row and a column that may go together, and what that costs. */
export interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly cost: number;
}

/**
 * One-to-one matching of rows and columns of the least total cost, where a row that stays alone costs
 * `limit`: so no pair above the limit is made, and a pair is never given up for a better neighbour's
 * sake unless the total gains. The graph is sparse (a road user can only be near itself), so it falls
 * into small parts, and each part is solved exactly with shortest augmenting paths
 * (Jonker and Volgenant 1987).
 *
 * @returns the candidates of the matching, in the order of their rows
 */
export function assign(candidates: readonly Candidate[], limit: number): Candidate[] {
  const edges = candidates.filter((c) => c.cost <= limit);
  const chosen: Candidate[] = [];
  for (const part of connectedParts(edges)) {
    if (part.length === 1) chosen.push(part[0] as Candidate);
    else chosen.push(...assignPart(part, limit));
  }
  return chosen.sort((a, b) => a.row - b.row);
}

/** Groups candidates that share rows or columns, directly or through others. */
function connectedParts(edges: readonly Candidate[]): Candidate[][] {
  const parent = new Map<number, number>();
  const root = (node: number): number => {
    let at = node;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(node, at);
    return at;
  };
  // Rows are the even nodes, columns the odd ones.
  for (const { row, column } of edges) {
    const a = root(2 * row);
    const b = root(2 * column + 1);
    if (a !== b) parent.set(b, a);
    parent.set(a, a);
  }
  const parts = new Map<number, Candidate[]>();
  for (const edge of edges) {
    const key = root(2 * edge.row);
    const part = parts.get(key);
    if (part) part.push(edge);
    else parts.set(key, [edge]);
  }
  return [...parts.values()];
}

const numbered = (values: Iterable<number>): Map<number, number> => {
  const index = new Map<number, number>();
  for (const value of values) if (!index.has(value)) index.set(value, index.size);
  return index;
};

/** Solves one part exactly; every row also has a column of its own that means "stays alone". */
function assignPart(edges: readonly Candidate[], limit: number): Candidate[] {
  const rowIndex = numbered(edges.map((e) => e.row));
  const columnIndex = numbered(edges.map((e) => e.column));
  const rows = rowIndex.size;
  const columns = columnIndex.size + rows;
  const edgeAt = new Map<number, Candidate>();
  const costs = new Float64Array(rows * columns).fill(Infinity);
  for (let r = 0; r < rows; r++) costs[r * columns + columnIndex.size + r] = limit;
  for (const edge of edges) {
    const at = (rowIndex.get(edge.row) ?? 0) * columns + (columnIndex.get(edge.column) ?? 0);
    costs[at] = edge.cost;
    edgeAt.set(at, edge);
  }
  const rowOf = shortestAugmentingPaths(costs, rows, columns);
  const chosen: Candidate[] = [];
  rowOf.forEach((row, column) => {
    const edge = row < 0 ? undefined : edgeAt.get(row * columns + column);
    if (edge) chosen.push(edge);
  });
  return chosen;
}

/** Row of every column (-1: none) in the cheapest matching of all rows; rows <= columns. */
function shortestAugmentingPaths(costs: Float64Array, rows: number, columns: number): Int32Array {
  const rowOf = new Int32Array(columns).fill(-1);
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns);
  const distance = new Float64Array(columns);
  const via = new Int32Array(columns);
  const done = new Uint8Array(columns);
  for (let start = 0; start < rows; start++) {
    distance.fill(Infinity);
    done.fill(0);
    via.fill(-1);
    let row = start;
    let reached = 0;
    let last = -1;
    let end = -1;
    while (end < 0) {
      let next = -1;
      let nearest = Infinity;
      for (let c = 0; c < columns; c++) {
        if (done[c]) continue;
        const d =
          reached +
          (costs[row * columns + c] as number) -
          (rowPrice[row] as number) -
          (columnPrice[c] as number);
        if (d < (distance[c] as number)) {
          distance[c] = d;
          via[c] = last;
        }
        if ((distance[c] as number) < nearest) {
          nearest = distance[c] as number;
          next = c;
        }
      }
      reached = nearest;
      done[next] = 1;
      last = next;
      if (rowOf[next] === -1) end = next;
      else row = rowOf[next] as number;
    }
    rowPrice[start]! += reached;
    for (let c = 0; c < columns; c++) {
      if (!done[c] || c === end) continue;
      const gain = reached - (distance[c] as number);
      columnPrice[c]! -= gain;
      rowPrice[rowOf[c] as number]! += gain;
    }
    for (let c = end; c !== -1;) {
      const before = via[c] as number;
      rowOf[c] = before === -1 ? start : (rowOf[before] as number);
      c = before;
    }
  }
  return rowOf;
}
