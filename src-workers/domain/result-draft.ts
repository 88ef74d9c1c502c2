import type { ClassVerdict } from './classes/class-votes';
import type { ZoneSample } from './density/zone-sample';
import type { FlowTrip } from './flow/flow';
import type { EndedTrack, FrameResult, TrackView } from './frame-result';
import { pointToNormalised } from './geometry/point';
import type { Crossing, LineOccupation } from './lines/crossing';
import type { LinePassage } from './lines/line-counter';
import type { Occupied } from './lines/line-occupancy';
import type { TrackId } from './tracking/track';
import type { Milliseconds, PictureSize } from './units';
import type { ZoneEvent } from './zones/zone';
import type { ZoneChange } from './zones/zone-occupancy';

/** A FrameResult in the making. */
export class ResultDraft {
  readonly #picture: PictureSize;
  readonly #tracks: TrackView[] = [];
  readonly #crossings: Crossing[] = [];
  readonly #occupations: LineOccupation[] = [];
  readonly #zoneEvents: ZoneEvent[] = [];
  readonly #ended: EndedTrack[] = [];
  readonly #trips: FlowTrip[] = [];
  #zoneSamples: readonly ZoneSample[] | undefined;

  constructor(picture: PictureSize) {
    this.#picture = picture;
  }

  seen(view: TrackView): void {
    this.#tracks.push(view);
  }

  crossed(lineId: string, track: TrackId, of: ClassVerdict, passage: LinePassage): void {
    this.#crossings.push({
      lineId,
      direction: passage.direction,
      time: passage.time,
      track,
      class: of.class,
      point: pointToNormalised(passage.point, this.#picture),
    });
  }

  occupied(lineId: string, track: TrackId, occupied: Occupied | undefined): void {
    if (occupied !== undefined) this.#occupations.push({ lineId, track, ...occupied });
  }

  zoneChanged(zoneId: string, track: TrackId, of: ClassVerdict, change: ZoneChange): void {
    this.#zoneEvents.push({ ...change, zoneId, track, class: of.class });
  }

  ended(track: EndedTrack): void {
    this.#ended.push(track);
  }

  took(trip: FlowTrip): void {
    this.#trips.push(trip);
  }

  sampled(samples: readonly ZoneSample[] | undefined): void {
    this.#zoneSamples = samples;
  }

  /** Crossings and zone events in the order of their times; what is equal stays as it came. */
  result(mediaTime: Milliseconds): FrameResult {
    const byTime = (one: { time: Milliseconds }, other: { time: Milliseconds }): number =>
      one.time - other.time;
    return {
      mediaTime,
      tracks: this.#tracks,
      crossings: this.#crossings.sort(byTime),
      occupations: this.#occupations,
      zoneEvents: this.#zoneEvents.sort(byTime),
      ended: this.#ended,
      ...(this.#trips.length === 0 ? {} : { trips: this.#trips }),
      ...(this.#zoneSamples && { zoneSamples: this.#zoneSamples }),
    };
  }
}
