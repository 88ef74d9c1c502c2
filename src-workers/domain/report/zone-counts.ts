import type { RoadUserClass } from '../detection/road-user';

type Counts = Map<string, Map<RoadUserClass, number>>;

/** How many road users of which final class entered and left which zone. */
export class ZoneCounts {
  readonly #entered: Counts = new Map();
  readonly #left: Counts = new Map();

  /** An `open` stay entered and has not left. */
  add(kind: 'entered' | 'left' | 'open', zone: string, roadUser: RoadUserClass): void {
    if (kind === 'open') return;
    const counts = kind === 'entered' ? this.#entered : this.#left;
    let ofZone = counts.get(zone);
    if (ofZone === undefined) counts.set(zone, (ofZone = new Map()));
    ofZone.set(roadUser, (ofZone.get(roadUser) ?? 0) + 1);
  }

  entered(zone: string): ReadonlyMap<RoadUserClass, number> {
    return this.#entered.get(zone) ?? new Map();
  }

  left(zone: string): ReadonlyMap<RoadUserClass, number> {
    return this.#left.get(zone) ?? new Map();
  }
}
