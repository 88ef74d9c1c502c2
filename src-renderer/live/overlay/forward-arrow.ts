import type { CanvasPoint } from '../picture-placement';

export interface ForwardArrow {
  /** On the line, halfway along it. */
  readonly from: CanvasPoint;
  /** Beside the line: where forward leads. */
  readonly to: CanvasPoint;
}

/**
 * Where a line counts forward: to the right-hand side of someone who walks from its first point to its
 * last, on a picture whose y runs down. Undefined for a line without length.
 */
export function forwardArrow(
  line: readonly CanvasPoint[],
  length: number,
): ForwardArrow | undefined {
  const lengths = line.slice(1).map((point, index) => distance(line[index]!, point));
  const half = lengths.reduce((sum, one) => sum + one, 0) / 2;
  if (half === 0) return undefined;
  let walked = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    const segment = lengths[index]!;
    if (segment > 0 && walked + segment >= half) {
      const [a, b] = [line[index]!, line[index + 1]!];
      const share = (half - walked) / segment;
      const from = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
      // Right of (dx, dy) is (-dy, dx), because y runs down.
      return {
        from,
        to: {
          x: from.x - ((b.y - a.y) / segment) * length,
          y: from.y + ((b.x - a.x) / segment) * length,
        },
      };
    }
    walked += segment;
  }
  return undefined;
}

const distance = (a: CanvasPoint, b: CanvasPoint): number => Math.hypot(b.x - a.x, b.y - a.y);
