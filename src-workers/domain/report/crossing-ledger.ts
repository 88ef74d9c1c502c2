import type { VehicleColour } from '../appearance/vehicle-colour';
import type { RoadUserClass } from '../detection/road-user';
import type { EndedTrack } from '../frame-result';
import type { Crossing } from '../lines/crossing';
import { takeOut } from './open-tracks';
import type { CrossingRow } from './report-rows';
import type { Survey } from './survey';

/** A counted crossing. Its class changes until its track has ended. */
export interface CrossingEntry {
  readonly crossing: Crossing;
  /** Place of the line in the survey; others, when lines are drawn. */
  line: number;
  class: RoadUserClass;
  /** Undefined until the track has been seen after the crossing. */
  certainty: number | undefined;
  uncertain: boolean;
  /** Undefined until the track has ended, and where nobody can say. */
  colour: VehicleColour | undefined;
}

/** All crossings of a survey, always in order: by time, then line, then track. */
export class CrossingLedger {
  #entries: CrossingEntry[] = [];

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
      colour: undefined,
    };
    // Crossings come nearly in order: each a hysteresis distance after its time.
    let place = this.#entries.length;
    while (place > 0 && compare(this.#entries[place - 1]!, entry) > 0) place -= 1;
    this.#entries.splice(place, 0, entry);
    return entry;
  }

  /**
   * Lines were drawn: the entries of those that are not there any more go to another ledger.
   * @param place of each line in the survey as it is now
   * @param before place of each line that goes, in its own survey
   */
  giveAway(
    place: ReadonlyMap<string, number>,
    before: ReadonlyMap<string, number>,
  ): CrossingLedger {
    const others = new CrossingLedger();
    others.#entries = takeOut(this.#entries, ({ crossing }) => before.has(crossing.lineId));
    for (const entry of others.#entries) entry.line = before.get(entry.crossing.lineId) ?? 0;
    for (const entry of this.#entries) entry.line = place.get(entry.crossing.lineId) ?? entry.line;
    others.#entries.sort(compare);
    this.#entries.sort(compare);
    return others;
  }

  /** The final word on the class of a crossing. */
  settle(entry: CrossingEntry, track: EndedTrack): void {
    entry.class = track.class;
    entry.certainty = track.certainty;
    entry.uncertain = track.uncertain;
    entry.colour = track.colour;
  }
}

const compare = (one: CrossingEntry, other: CrossingEntry): number =>
  one.crossing.time - other.crossing.time ||
  one.line - other.line ||
  one.crossing.track - other.crossing.track;

/** Of the lines of a survey, by their ids. */
export const linePlaces = ({ lines }: Pick<Survey, 'lines'>): ReadonlyMap<string, number> =>
  new Map(lines.map(({ id }, place) => [id, place]));

export function crossingRow({
  crossing: { lineId, direction, time, track, point },
  class: roadUser,
  certainty,
  uncertain,
  colour,
}: CrossingEntry): CrossingRow {
  return {
    ...{ line: lineId, direction, time, track, class: roadUser },
    ...{ certainty, uncertain, colour, point },
  };
}
