import type { RoadUserClass } from '../detection/road-user';
import type { EndedTrack } from '../frame-result';
import type { Crossing } from '../lines/crossing';

/** A counted crossing. Its class changes until its track has ended. */
export interface CrossingEntry {
  readonly crossing: Crossing;
  /** Place of the line in the survey. */
  readonly line: number;
  class: RoadUserClass;
  /** Undefined until the track has been seen after the crossing. */
  certainty: number | undefined;
  uncertain: boolean;
}

/** All crossings of a survey, always in order: by time, then line, then track. */
export class CrossingLedger {
  readonly #entries: CrossingEntry[] = [];

  get entries(): readonly CrossingEntry[] {
    return this.#entries;
  }

  add(crossing: Crossing, line: number): CrossingEntry {
    const entry: CrossingEntry = {
      crossing,
      line,
      class: crossing.class,
      certainty: undefined,
      uncertain: false,
    };
    // Crossings come nearly in order: each a hysteresis distance after its time.
    let place = this.#entries.length;
    while (place > 0 && compare(this.#entries[place - 1]!, entry) > 0) place -= 1;
    this.#entries.splice(place, 0, entry);
    return entry;
  }

  /** The final word on the class of a crossing. */
  settle(entry: CrossingEntry, track: EndedTrack): void {
    entry.class = track.class;
    entry.certainty = track.certainty;
    entry.uncertain = track.uncertain;
  }
}

const compare = (one: CrossingEntry, other: CrossingEntry): number =>
  one.crossing.time - other.crossing.time ||
  one.line - other.line ||
  one.crossing.track - other.crossing.track;
