import type { Milliseconds } from '../units';

/** A line was crossed, in either direction, or a zone was entered. */
export interface PlacePassed {
  /** Id of the line or zone. */
  readonly place: string;
  readonly time: Milliseconds;
}

/** The places that one road user passed, and when. */
export class Itinerary {
  #passed: PlacePassed[] = [];

  get passed(): readonly PlacePassed[] {
    return this.#passed;
  }

  pass(place: string, time: Milliseconds): void {
    this.#passed.push({ place, time });
  }

  /** The place was moved or taken away: what was passed is no longer what it is. */
  forget(place: string): void {
    this.#passed = this.#passed.filter((each) => each.place !== place);
  }
}
