import type { CameraShapes } from '../../src-workers/contracts/analysis';
import { sameFlow, shapeWith, summaryOf, type SummedPart } from './counted-part';
import {
  addFlows,
  addLines,
  addZones,
  sameShape,
  type FlowTotal,
  type LineTotal,
  type ZoneTotal,
} from './shape-totals';

/** What is shown of shapes: the sum over the time in which each was drawn as it is. */
export class CarriedTotals {
  /** Of parts that are no longer kept. */
  #lines = new Map<string, LineTotal>();
  #zones = new Map<string, ZoneTotal>();
  #flows = new Map<string, FlowTotal>();

  /** Forgets what was counted on shapes that are not drawn as they were. */
  change(before: CameraShapes, now: CameraShapes): void {
    const stays = ([id]: readonly [string, unknown]): boolean => drawnAlike(before, now, id);
    this.#lines = new Map([...this.#lines].filter(stays));
    this.#zones = new Map([...this.#zones].filter(stays));
    this.#flows = new Map([...this.#flows].filter(([id]) => flowsAlike(before, now, id)));
  }

  /** Sums of another profile; their counts are not kept by bin, so they cannot be made anew. */
  forgetPcu(): void {
    this.#lines = new Map(
      [...this.#lines].map(([id, { pcu: _pcu, ...line }]) => [id, line] as const),
    );
  }

  /** Takes in a part that is not kept any longer, and the parts after it. */
  carry(part: SummedPart, after: readonly SummedPart[]): void {
    const { lines, zones, flows = [] } = summaryOf(part);
    const goesOn = ({ id }: { readonly id: string }): boolean =>
      after.every(({ shapes }) => drawnAlike(part.shapes, shapes, id));
    for (const line of lines.filter(goesOn)) add(this.#lines, line, addLines);
    for (const { id, entered, left } of zones.filter(goesOn)) {
      add(this.#zones, { id, entered, left }, addZones);
    }
    for (const flow of flows) {
      if (after.every(({ shapes }) => flowsAlike(part.shapes, shapes, flow.id))) {
        add(this.#flows, flow, addFlows);
      }
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

  /** As `lines`. */
  flows(parts: readonly SummedPart[]): FlowTotal[] {
    const sums = new Map(this.#flows);
    const { shapes: now } = parts.at(-1) ?? { shapes: undefined };
    parts.forEach((part, index) => {
      const after = parts.slice(index + 1);
      for (const flow of summaryOf(part).flows ?? []) {
        if (after.every(({ shapes }) => flowsAlike(part.shapes, shapes, flow.id))) {
          add(sums, flow, addFlows);
        }
      }
    });
    return (now?.flows ?? []).flatMap(({ id }) => sums.get(id) ?? []);
  }
}

/** Whether a shape was drawn in the same way from a part on up to the last one. */
const sinceThen =
  (parts: readonly SummedPart[], index: number) =>
  ({ id }: { readonly id: string }): boolean =>
    parts.slice(index + 1).every(({ shapes }) => drawnAlike(parts[index]!.shapes, shapes, id));

export function drawnAlike(one: CameraShapes, other: CameraShapes, id: string): boolean {
  const [before, now] = [shapeWith(one, id), shapeWith(other, id)];
  return before !== undefined && now !== undefined && sameShape(before, now);
}

function flowsAlike(one: CameraShapes, other: CameraShapes, id: string): boolean {
  const [before, now] = [one, other].map(({ flows }) => flows?.find((flow) => flow.id === id));
  return before !== undefined && now !== undefined && sameFlow(before, now);
}

function add<Total extends { readonly id: string }>(
  sums: Map<string, Total>,
  total: Total,
  plus: (one: Total, other: Total) => Total,
): void {
  const before = sums.get(total.id);
  sums.set(total.id, before === undefined ? total : plus(before, total));
}
