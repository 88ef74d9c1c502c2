import type { CameraShapes } from '../contracts/analysis';
import type { LineCount, ZoneCount } from '../contracts/frame-port';
import type { ZoneSample } from '../domain/density/zone-sample';
import { takesClass } from '../domain/detection/takes-class';
import type { RoadUserClass } from '../domain/detection/road-user';
import type { FrameResult } from '../domain/frame-result';
import { samePoints } from '../domain/geometry/same-points';
import type { CountingLine, Direction } from '../domain/lines/counting-line';
import type { TrackId } from '../domain/tracking/track';
import type { Zone } from '../domain/zones/zone';

type ClassCounts = Map<RoadUserClass, number>;

interface LineState {
  line: CountingLine;
  readonly crossings: Readonly<Record<Direction, ClassCounts>>;
}

interface ZoneState {
  zone: Zone;
  readonly inside: Map<TrackId, RoadUserClass>;
  readonly entered: ClassCounts;
  /** The newest one. */
  sample?: ZoneSample;
}

/**
 * What the lines and zones of one camera have counted so far, with each road user's class at that
 * moment: for people who watch. Reports count finished tracks by their final class. Pure.
 */
export class RunningCounts {
  #lines: LineState[] = [];
  #zones: ZoneState[] = [];

  constructor(shapes: CameraShapes) {
    this.setShapes(shapes);
  }

  /** A shape that is drawn as before counts on, also with other classes; others begin at 0. */
  setShapes({ lines, zones }: CameraShapes): void {
    this.#lines = lines.map((line) => {
      const same = this.#lines.find((state) => sameShape(state.line, line));
      return same === undefined
        ? { line, crossings: { forward: new Map(), backward: new Map() } }
        : { ...same, line };
    });
    this.#zones = zones
      .filter(({ kind }) => kind === 'zone')
      .map((zone) => {
        const same = this.#zones.find((state) => sameShape(state.zone, zone));
        return same === undefined
          ? { zone, inside: new Map(), entered: new Map() }
          : { ...same, zone };
      });
  }

  add({
    crossings,
    zoneEvents,
    zoneSamples = [],
  }: Pick<FrameResult, 'crossings' | 'zoneEvents' | 'zoneSamples'>): void {
    for (const sample of zoneSamples) {
      const state = this.#zones.find(({ zone }) => zone.id === sample.zoneId);
      if (state !== undefined) state.sample = sample;
    }
    for (const { lineId, direction, class: roadUser } of crossings) {
      for (const state of this.#lines) {
        if (state.line.id === lineId) addOne(state.crossings[direction], roadUser);
      }
    }
    for (const { kind, zoneId, track, class: roadUser } of zoneEvents) {
      const state = this.#zones.find(({ zone }) => zone.id === zoneId);
      if (kind !== 'entered') state?.inside.delete(track);
      else if (state !== undefined) {
        state.inside.set(track, roadUser);
        addOne(state.entered, roadUser);
      }
    }
  }

  lines(): LineCount[] {
    return this.#lines.map(({ line, crossings }) => ({
      id: line.id,
      forward: taken(line, crossings.forward),
      backward: taken(line, crossings.backward),
    }));
  }

  zones(): ZoneCount[] {
    return this.#zones.map(({ zone, inside, entered, sample }) => {
      let now = 0;
      for (const roadUser of inside.values()) if (takesClass(zone, roadUser)) now += 1;
      return {
        ...{ id: zone.id, inside: now, entered: taken(zone, entered) },
        ...(sample && { density: sample.density, state: sample.state }),
      };
    });
  }
}

export const sameShape = (
  one: Pick<CountingLine, 'id' | 'points'>,
  other: Pick<CountingLine, 'id' | 'points'>,
): boolean => one.id === other.id && samePoints(one.points, other.points);

function addOne(counts: ClassCounts, roadUser: RoadUserClass): void {
  counts.set(roadUser, (counts.get(roadUser) ?? 0) + 1);
}

function taken(shape: Pick<CountingLine, 'classes'>, counts: ClassCounts): number {
  let total = 0;
  for (const [roadUser, count] of counts) if (takesClass(shape, roadUser)) total += count;
  return total;
}
