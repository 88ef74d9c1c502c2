import type { CameraShapes } from '../contracts/analysis';
import type { LineCount, ZoneCount } from '../contracts/frame-port';
import { takesClass } from '../domain/detection/takes-class';
import type { RoadUserClass } from '../domain/detection/road-user';
import type { FrameResult } from '../domain/frame-result';
import type { CountingLine } from '../domain/lines/counting-line';
import type { TrackId } from '../domain/tracking/track';
import { milliseconds, type Milliseconds } from '../domain/units';
import type { Zone } from '../domain/zones/zone';
import { KeptSamples } from './kept-samples';
import { sameShape } from './running-counts';
import { SortedTimes } from './sorted-times';

/**
 * A track that ended inside is still inside on the picture in which it was last seen. Media times are
 * whole microseconds.
 */
const justAfterMs = 0.001;

/** `left` is also the end of a track inside. */
type Happening = 'forward' | 'backward' | 'entered' | 'left';

interface KeptEvent {
  readonly shape: KeptShape;
  readonly happening: Happening;
  readonly time: Milliseconds;
  readonly class: RoadUserClass;
}

/** What happened at one line or zone. */
class KeptShape {
  drawn: CountingLine | Zone;
  /** Of a zone. */
  readonly samples = new KeptSamples();
  readonly #times = new Map<string, { roadUser: RoadUserClass; times: SortedTimes }>();

  constructor(drawn: CountingLine | Zone) {
    this.drawn = drawn;
  }

  times(happening: Happening, roadUser: RoadUserClass): SortedTimes {
    const key = `${happening} ${roadUser}`;
    let entry = this.#times.get(key);
    if (entry === undefined) this.#times.set(key, (entry = { roadUser, times: new SortedTimes() }));
    return entry.times;
  }

  upTo(time: Milliseconds, happening: Happening): number {
    let count = 0;
    for (const [key, { roadUser, times }] of this.#times) {
      if (key.startsWith(happening) && takesClass(this.drawn, roadUser)) count += times.upTo(time);
    }
    return count;
  }
}

/**
 * What the lines and zones of a file had counted at any moment of it. A road user counts at the
 * moment of its crossing, and with its final class once its track has ended. Pure.
 */
export class KeptCounts {
  #lines: KeptShape[] = [];
  #zones: KeptShape[] = [];
  /** Of tracks that have not ended: their class may yet be another. */
  readonly #open = new Map<TrackId, KeptEvent[]>();

  constructor(shapes: CameraShapes) {
    this.setShapes(shapes);
  }

  /** A shape that is drawn as before keeps what it counted; others begin at nothing. */
  setShapes({ lines, zones }: CameraShapes): void {
    this.#lines = lines.map((line) => keptOrNew(this.#lines, line));
    this.#zones = zones
      .filter(({ kind }) => kind === 'zone')
      .map((zone) => keptOrNew(this.#zones, zone));
  }

  add({ crossings, zoneEvents, ended, zoneSamples = [] }: FrameResult): void {
    for (const sample of zoneSamples) {
      this.#zones.find(({ drawn }) => drawn.id === sample.zoneId)?.samples.add(sample);
    }
    for (const { lineId, direction, time, track, class: roadUser } of crossings) {
      this.#happened(this.#lines, lineId, track, { happening: direction, time, class: roadUser });
    }
    for (const { kind, zoneId, time, track, class: roadUser } of zoneEvents) {
      const happening = kind === 'entered' ? 'entered' : 'left';
      const at = kind === 'open' ? milliseconds(time + justAfterMs) : time;
      this.#happened(this.#zones, zoneId, track, { happening, time: at, class: roadUser });
    }
    for (const { id, class: final } of ended) {
      for (const { shape, happening, time, class: roadUser } of this.#open.get(id) ?? []) {
        if (roadUser === final) continue;
        shape.times(happening, roadUser).remove(time);
        shape.times(happening, final).add(time);
      }
      this.#open.delete(id);
    }
  }

  lines(time: Milliseconds): LineCount[] {
    return this.#lines.map((shape) => ({
      id: shape.drawn.id,
      forward: shape.upTo(time, 'forward'),
      backward: shape.upTo(time, 'backward'),
    }));
  }

  zones(time: Milliseconds): ZoneCount[] {
    return this.#zones.map((shape) => {
      const entered = shape.upTo(time, 'entered');
      return {
        ...{ id: shape.drawn.id, inside: entered - shape.upTo(time, 'left'), entered },
        ...shape.samples.at(time),
      };
    });
  }

  #happened(
    shapes: readonly KeptShape[],
    id: string,
    track: TrackId,
    { happening, time, class: roadUser }: Omit<KeptEvent, 'shape'>,
  ): void {
    const shape = shapes.find(({ drawn }) => drawn.id === id);
    if (shape === undefined) return;
    let events = this.#open.get(track);
    if (events === undefined) this.#open.set(track, (events = []));
    const event = { shape, happening, time, class: roadUser };
    if (happening === 'left') {
      // It leaves as what it entered as; what entered before the zone was moved never entered this.
      const last = events.filter((each) => each.shape === shape).at(-1);
      if (last?.happening !== 'entered') return;
      event.class = last.class;
    }
    shape.times(happening, event.class).add(time);
    events.push(event);
  }
}

function keptOrNew(before: readonly KeptShape[], drawn: CountingLine | Zone): KeptShape {
  const same = before.find((shape) => sameShape(shape.drawn, drawn));
  if (same === undefined) return new KeptShape(drawn);
  same.drawn = drawn;
  return same;
}
