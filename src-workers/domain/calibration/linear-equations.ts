/** A pivot below this share of the largest entry means that the equations do not say enough. */
const smallestPivot = 1e-12;

/**
 * Solves a square system by elimination with pivots.
 * @param rows coefficients and, as the last entry, the right side; they are used up
 * @returns undefined when the equations depend on each other
 */
export function solveLinear(rows: number[][]): number[] | undefined {
  const size = rows.length;
  const largest = Math.max(...rows.map((row) => Math.max(...row.slice(0, size).map(Math.abs))));
  if (!(largest > 0)) return undefined;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    if (!(Math.abs(rows[pivot]![column]!) > smallestPivot * largest)) return undefined;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const top = rows[column]!;
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = rows[row]![column]! / top[column]!;
      if (factor === 0) continue;
      for (let entry = column; entry <= size; entry += 1) {
        rows[row]![entry]! -= factor * top[entry]!;
      }
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!);
}

/**
 * The x that makes A x nearest to b, by the normal equations: right for few unknowns of like size.
 * @param rows of A, each followed by its entry of b
 */
export function leastSquares(rows: readonly (readonly number[])[]): number[] | undefined {
  const unknowns = (rows[0]?.length ?? 1) - 1;
  const normal = Array.from({ length: unknowns }, () => new Array<number>(unknowns + 1).fill(0));
  for (const row of rows) {
    for (let one = 0; one < unknowns; one += 1) {
      for (let other = 0; other <= unknowns; other += 1) {
        normal[one]![other]! += row[one]! * row[other]!;
      }
    }
  }
  return solveLinear(normal);
}
