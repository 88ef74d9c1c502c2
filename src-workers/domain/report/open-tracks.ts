import type { LineOccupation } from '../lines/crossing';
import type { TrackId } from '../tracking/track';
import type { ZoneEvent } from '../zones/zone';
import type { CrossingEntry } from './crossing-ledger';

/** What a track that has not ended did; its final class will say what counts. */
export interface OpenTrack {
  readonly crossings: CrossingEntry[];
  readonly occupations: LineOccupation[];
  readonly zoneEvents: ZoneEvent[];
}

export class OpenTracks {
  readonly #tracks = new Map<TrackId, OpenTrack>();

  has(id: TrackId): boolean {
    return this.#tracks.has(id);
  }

  find(id: TrackId): OpenTrack | undefined {
    return this.#tracks.get(id);
  }

  /** Begins it where it is not known yet. */
  of(id: TrackId): OpenTrack {
    let track = this.#tracks.get(id);
    if (track === undefined) {
      track = { crossings: [], occupations: [], zoneEvents: [] };
      this.#tracks.set(id, track);
    }
    return track;
  }

  /** It ended: what it did, if anything. */
  end(id: TrackId): OpenTrack | undefined {
    const track = this.#tracks.get(id);
    this.#tracks.delete(id);
    return track;
  }

  /** What was done on these lines and zones goes to other tracks, which are returned. */
  giveAway(shapes: ReadonlySet<string>): OpenTracks {
    const others = new OpenTracks();
    const goes = {
      crossing: ({ crossing }: CrossingEntry) => shapes.has(crossing.lineId),
      occupation: ({ lineId }: LineOccupation) => shapes.has(lineId),
      zoneEvent: ({ zoneId }: ZoneEvent) => shapes.has(zoneId),
    };
    for (const [id, { crossings, occupations, zoneEvents }] of this.#tracks) {
      const gone: OpenTrack = {
        crossings: takeOut(crossings, goes.crossing),
        occupations: takeOut(occupations, goes.occupation),
        zoneEvents: takeOut(zoneEvents, goes.zoneEvent),
      };
      if (gone.crossings.length + gone.occupations.length + gone.zoneEvents.length > 0) {
        others.#tracks.set(id, gone);
      }
    }
    return others;
  }
}

/** The items that go; the others stay in their list, in order. */
export function takeOut<Item>(list: Item[], goes: (item: Item) => boolean): Item[] {
  const gone = list.filter(goes);
  if (gone.length > 0) list.splice(0, list.length, ...list.filter((item) => !goes(item)));
  return gone;
}
