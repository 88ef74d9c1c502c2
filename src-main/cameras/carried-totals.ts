import type { CameraShapes } from '../../src-workers/contracts/analysis';
import { shapeWith, summaryOf, type SummedPart } from './counted-part';
import { addLines, addZones, sameShape, type LineTotal, type ZoneTotal } from './shape-totals';

/** What is shown of shapes: the sum over the time in which each was drawn as it is. */
export class CarriedTotals {
  /** Of parts that are no longer kept. */
  #lines = new Map<string, LineTotal>();
  #zones = new Map<string, ZoneTotal>();

  /** Forgets what was counted on shapes that are not drawn as they were. */
  change(before: CameraShapes, now: CameraShapes): void {
    const stays = ([id]: readonly [string, unknown]): boolean => drawnAlike(before, now, id);
    this.#lines = new Map([...this.#lines].filter(stays));
    this.#zones = new Map([...this.#zones].filter(stays));
  }

  /** Takes in a part that is not kept any longer, and the parts after it. */
  carry(part: SummedPart, after: readonly SummedPart[]): void {
    const { lines, zones } = summaryOf(part);
    const goesOn = ({ id }: { readonly id: string }): boolean =>
      after.every(({ shapes }) => drawnAlike(part.shapes, shapes, id));
    for (const line of lines.filter(goesOn)) add(this.#lines, line, addLines);
    for (const { id, entered, left } of zones.filter(goesOn)) {
      add(this.#zones, { id, entered, left }, addZones);
    }
  }

  /** @param parts oldest first; the last one's shapes are those that are drawn now */
  lines(parts: readonly SummedPart[]): LineTotal[] {
    const sums = new Map(this.#lines);
    const { shapes: now } = parts.at(-1) ?? { shapes: undefined };
    parts.forEach((part, index) => {
      const goesOn = sinceThen(parts, index);
      for (const line of summaryOf(part).lines.filter(goesOn)) add(sums, line, addLines);
    });
    return (now?.lines ?? []).flatMap(({ id }) => sums.get(id) ?? []);
  }

  /** As `lines`. */
  zones(parts: readonly SummedPart[]): ZoneTotal[] {
    const sums = new Map(this.#zones);
    const { shapes: now } = parts.at(-1) ?? { shapes: undefined };
    parts.forEach((part, index) => {
      const goesOn = sinceThen(parts, index);
      for (const { id, entered, left } of summaryOf(part).zones.filter(goesOn)) {
        add(sums, { id, entered, left }, addZones);
      }
    });
    return (now?.zones ?? []).flatMap(({ id }) => sums.get(id) ?? []);
  }
}

/** Whether a shape was drawn in the same way from a part on up to the last one. */
const sinceThen =
  (parts: readonly SummedPart[], index: number) =>
  ({ id }: { readonly id: string }): boolean =>
    parts.slice(index + 1).every(({ shapes }) => drawnAlike(parts[index]!.shapes, shapes, id));

function drawnAlike(one: CameraShapes, other: CameraShapes, id: string): boolean {
  const [before, now] = [shapeWith(one, id), shapeWith(other, id)];
  return before !== undefined && now !== undefined && sameShape(before, now);
}

function add<Total extends { readonly id: string }>(
  sums: Map<string, Total>,
  total: Total,
  plus: (one: Total, other: Total) => Total,
): void {
  const before = sums.get(total.id);
  sums.set(total.id, before === undefined ? total : plus(before, total));
}
