import type { RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import type { TrackId } from '../tracking/track';
import type { Milliseconds } from '../units';
import type { Flow, FlowTrip } from './flow';
import { flowTaken } from './flow-assignment';
import { Itinerary } from './itinerary';

/** A line or zone, of which a flow has two. */
export interface FlowPlace {
  readonly id: string;
  readonly classes?: readonly RoadUserClass[];
}

/** Which of one camera's flows its road users take. */
export class FlowWatch {
  #flows: readonly Flow[] = [];
  #places: ReadonlyMap<string, FlowPlace> = new Map();
  readonly #itineraries = new Map<TrackId, Itinerary>();

  /** @param places of the flows; others are not remembered */
  setFlows(flows: readonly Flow[], places: readonly FlowPlace[]): void {
    this.#flows = flows;
    const used = new Set(flows.flatMap(({ from, to }) => [from, to]));
    this.#places = new Map(
      places.filter(({ id }) => used.has(id)).map((place) => [place.id, place]),
    );
  }

  pass(track: TrackId, place: string, time: Milliseconds): void {
    if (!this.#places.has(place)) return;
    let itinerary = this.#itineraries.get(track);
    if (itinerary === undefined) this.#itineraries.set(track, (itinerary = new Itinerary()));
    itinerary.pass(place, time);
  }

  /** The place is no longer what was passed. */
  forget(place: string): void {
    for (const itinerary of this.#itineraries.values()) itinerary.forget(place);
  }

  /**
   * Forgets a track that ended, and says the flow that it took: of those whose both places take its
   * final class.
   */
  end(track: TrackId, roadUser: RoadUserClass): FlowTrip | undefined {
    const itinerary = this.#itineraries.get(track);
    this.#itineraries.delete(track);
    if (itinerary === undefined) return undefined;
    const takes = (id: string): boolean => {
      const place = this.#places.get(id);
      return place !== undefined && takesClass(place, roadUser);
    };
    const taken = flowTaken(
      this.#flows.filter(({ from, to }) => takes(from) && takes(to)),
      itinerary.passed,
    );
    return (
      taken && { flowId: taken.flow.id, track, class: roadUser, from: taken.from, to: taken.to }
    );
  }
}
