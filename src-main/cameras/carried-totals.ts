import { flowKey } from '../../src-workers/domain/report/survey';
import { summaryOf, type SummedPart } from './counted-part';
import {
  addFlows,
  addLines,
  addZones,
  type FlowTotal,
  type LineTotal,
  type ZoneTotal,
} from './shape-totals';
import type { Versions } from './shape-versions';

interface Total {
  readonly id: string;
}

/** What is shown of shapes: the sum over the time in which each was drawn as it is. */
export class CarriedTotals {
  /** Of parts that are no longer kept. */
  #lines = new Map<string, LineTotal>();
  #zones = new Map<string, ZoneTotal>();
  #flows = new Map<string, FlowTotal>();

  /** Forgets what was counted on shapes that are not drawn as they were. */
  change(before: Versions, now: Versions): void {
    const stays = (key: string): boolean => before.get(key) === now.get(key);
    this.#lines = new Map([...this.#lines].filter(([id]) => stays(id)));
    this.#zones = new Map([...this.#zones].filter(([id]) => stays(id)));
    this.#flows = new Map([...this.#flows].filter(([id]) => stays(flowKey(id))));
  }

  /** Sums of another profile; their counts are not kept by bin, so they cannot be made anew. */
  forgetPcu(): void {
    this.#lines = new Map(
      [...this.#lines].map(([id, { pcu: _pcu, ...line }]) => [id, line] as const),
    );
  }

  /** Takes in a part that is not kept any longer, and the versions that are drawn now. */
  carry(part: SummedPart, now: Versions): void {
    this.#lines = added(this.#lines, linesOf(part).filter(isOf(part, now)), addLines);
    this.#zones = added(this.#zones, zonesOf(part).filter(isOf(part, now)), addZones);
    this.#flows = added(this.#flows, flowsOf(part).filter(isOf(part, now, flowKey)), addFlows);
  }

  /** @param parts oldest first; the last one's shapes are those that are drawn now */
  lines(parts: readonly SummedPart[]): LineTotal[] {
    const sums = sumOf(this.#lines, parts, linesOf, addLines);
    return (parts.at(-1)?.shapes.lines ?? []).flatMap(({ id }) => sums.get(id) ?? []);
  }

  /** As `lines`. */
  zones(parts: readonly SummedPart[]): ZoneTotal[] {
    const sums = sumOf(this.#zones, parts, zonesOf, addZones);
    return (parts.at(-1)?.shapes.zones ?? []).flatMap(({ id }) => sums.get(id) ?? []);
  }

  /** As `lines`. */
  flows(parts: readonly SummedPart[]): FlowTotal[] {
    const sums = sumOf(this.#flows, parts, flowsOf, addFlows, flowKey);
    return (parts.at(-1)?.shapes.flows ?? []).flatMap(({ id }) => sums.get(id) ?? []);
  }
}

const linesOf = (part: SummedPart): readonly LineTotal[] => summaryOf(part).lines;
const zonesOf = (part: SummedPart): readonly ZoneTotal[] =>
  summaryOf(part).zones.map(({ id, entered, left }) => ({ id, entered, left }));
const flowsOf = (part: SummedPart): readonly FlowTotal[] => summaryOf(part).flows ?? [];

const itself = (id: string): string => id;

/** Whether a part counted on the version that is drawn now. */
const isOf =
  ({ versions }: SummedPart, now: Versions, key = itself) =>
  ({ id }: Total): boolean =>
    versions.get(key(id)) === now.get(key(id));

function sumOf<One extends Total>(
  carried: ReadonlyMap<string, One>,
  parts: readonly SummedPart[],
  of: (part: SummedPart) => readonly One[],
  plus: (one: One, other: One) => One,
  key = itself,
): ReadonlyMap<string, One> {
  const now = parts.at(-1)?.versions ?? new Map<string, number>();
  return added(
    carried,
    parts.flatMap((part) => of(part).filter(isOf(part, now, key))),
    plus,
  );
}

function added<One extends Total>(
  sums: ReadonlyMap<string, One>,
  totals: readonly One[],
  plus: (one: One, other: One) => One,
): Map<string, One> {
  const all = new Map(sums);
  for (const total of totals) {
    const before = all.get(total.id);
    all.set(total.id, before === undefined ? total : plus(before, total));
  }
  return all;
}
