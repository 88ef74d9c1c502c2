import type { RoadUserClass } from '../detection/road-user';

type Counts = Map<string, Map<RoadUserClass, number>>;

/** How many road users of which final class entered which zone, left it, and were last seen in it. */
export class ZoneCounts {
  readonly #entered: Counts = new Map();
  readonly #left: Counts = new Map();
  readonly #open: Counts = new Map();

  add(kind: 'entered' | 'left' | 'open', zone: string, roadUser: RoadUserClass): void {
    const counts = { entered: this.#entered, left: this.#left, open: this.#open }[kind];
    let ofZone = counts.get(zone);
    if (ofZone === undefined) counts.set(zone, (ofZone = new Map()));
    ofZone.set(roadUser, (ofZone.get(roadUser) ?? 0) + 1);
  }

  /** What these zones counted goes to another one, which is returned. */
  giveAway(zones: ReadonlySet<string>): ZoneCounts {
    const others = new ZoneCounts();
    for (const [from, to] of [
      [this.#entered, others.#entered],
      [this.#left, others.#left],
      [this.#open, others.#open],
    ] as const) {
      for (const zone of zones) {
        const counts = from.get(zone);
        if (counts !== undefined) to.set(zone, counts);
        from.delete(zone);
      }
    }
    return others;
  }

  entered(zone: string): ReadonlyMap<RoadUserClass, number> {
    return this.#entered.get(zone) ?? new Map();
  }

  left(zone: string): ReadonlyMap<RoadUserClass, number> {
    return this.#left.get(zone) ?? new Map();
  }

  /** The track or the analysis ended inside. */
  open(zone: string): ReadonlyMap<RoadUserClass, number> {
    return this.#open.get(zone) ?? new Map();
  }
}
