import type { PixelPoint } from '../geometry/point';
import { boundingBox, contains, type Polygon } from '../geometry/polygon';
import type { Box } from '../geometry/box';
import type { TrackId } from '../tracking/track';
import { milliseconds, type Milliseconds } from '../units';

/** Shorter stays on either side of the border are flicker (PRODUCT section 5). */
export const zoneInertia = milliseconds(300);

/** What one track did in one zone, before somebody says of which class it is. */
export type ZoneChange =
  | { readonly kind: 'entered'; readonly time: Milliseconds }
  | {
      readonly kind: 'left' | 'open';
      readonly time: Milliseconds;
      readonly dwell: Milliseconds;
    };

interface TrackState {
  /** When it entered; undefined: it is outside. Changes only after the inertia. */
  entered: Milliseconds | undefined;
  /** On which side the reference point is now, and since when without a break. */
  inside: boolean;
  since: Milliseconds;
}

const nothing: readonly ZoneChange[] = [];

/**
 * Who is in one zone. A change counts once it has lasted 300 ms, in both directions, with the time
 * of its first moment. A track that is first seen inside entered then.
 */
export class ZoneOccupancy {
  readonly #polygon: Polygon;
  readonly #bounds: Box;
  readonly #tracks = new Map<TrackId, TrackState>();

  constructor(polygon: Polygon) {
    this.#polygon = polygon;
    this.#bounds = boundingBox(polygon);
  }

  /** The reference point of a track at a moment later than the step before. */
  step(track: TrackId, point: PixelPoint, time: Milliseconds): readonly ZoneChange[] {
    const inside = this.#contains(point);
    const state = this.#tracks.get(track);
    if (state === undefined) {
      this.#tracks.set(track, { entered: undefined, inside, since: time });
      return nothing;
    }
    // The run of frames on one side lasts until the first frame on the other.
    const settled = time - state.since >= zoneInertia ? settle(state) : undefined;
    if (state.inside !== inside) {
      state.inside = inside;
      state.since = time;
    }
    return settled === undefined ? nothing : [settled];
  }

  /**
   * Ends a track at a moment: inside it stays `open`, with the dwell up to then; last seen outside
   * it left, however short ago. The class filter of the zone is applied by the report.
   */
  end(track: TrackId, time: Milliseconds): readonly ZoneChange[] {
    const state = this.#tracks.get(track);
    this.#tracks.delete(track);
    if (state === undefined) return nothing;
    const changes: ZoneChange[] = [];
    if (!state.inside || time - state.since >= zoneInertia) {
      const settled = settle(state);
      if (settled !== undefined) changes.push(settled);
    }
    if (state.entered !== undefined) {
      changes.push({ kind: 'open', time, dwell: milliseconds(time - state.entered) });
    }
    return changes;
  }

  /** Tracks that are inside now, oldest first. */
  occupants(): readonly TrackId[] {
    return [...this.#tracks].flatMap(([track, { entered }]) =>
      entered === undefined ? [] : [track],
    );
  }

  reset(): void {
    this.#tracks.clear();
  }

  #contains(point: PixelPoint): boolean {
    const { left, top, right, bottom } = this.#bounds;
    if (point.x < left || point.x > right || point.y < top || point.y > bottom) return false;
    return contains(this.#polygon, point);
  }
}

/** Takes over the side that the track has been on for long enough. */
function settle(state: TrackState): ZoneChange | undefined {
  if (state.inside === (state.entered !== undefined)) return undefined;
  if (state.entered === undefined) {
    state.entered = state.since;
    return { kind: 'entered', time: state.since };
  }
  const dwell = milliseconds(state.since - state.entered);
  state.entered = undefined;
  return { kind: 'left', time: state.since, dwell };
}
