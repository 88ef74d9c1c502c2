import type { Box } from '../geometry/box';
import type { PixelPoint } from '../geometry/point';
import { polyline, polylineTouchesBox, type Polyline } from '../geometry/polyline';
import type { TrackId } from '../tracking/track';
import { milliseconds, type Milliseconds } from '../units';

/** A track's box lay on the line during [from, to]. */
export interface Occupied {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
}

interface TrackState {
  lastSeen: Milliseconds;
  /** Since when the box lies on the line. */
  since: Milliseconds | undefined;
}

/**
 * When the footprints of road users lie on one line. The picture is known at the frames only, so a
 * change is put half way between the two frames that show it: the frame times themselves would make
 * every occupation one frame too short, a third of it for a fast vehicle at 15 fps.
 */
export class LineOccupancy {
  readonly #line: Polyline;
  readonly #tracks = new Map<TrackId, TrackState>();

  constructor(points: readonly PixelPoint[]) {
    this.#line = polyline(points);
  }

  /** Says the occupation that this frame ended, if it ended one. */
  step(track: TrackId, box: Box, time: Milliseconds): Occupied | undefined {
    const touches = polylineTouchesBox(this.#line, box);
    const state = this.#tracks.get(track);
    if (state === undefined) {
      this.#tracks.set(track, { lastSeen: time, since: touches ? time : undefined });
      return undefined;
    }
    const change = milliseconds((state.lastSeen + time) / 2);
    state.lastSeen = time;
    if (touches) {
      state.since ??= change;
      return undefined;
    }
    if (state.since === undefined) return undefined;
    const ended: Occupied = { from: state.since, to: change };
    state.since = undefined;
    return ended;
  }

  /** Forgets a track that ended; one that ended on the line occupied it until it was last seen. */
  end(track: TrackId): Occupied | undefined {
    const state = this.#tracks.get(track);
    this.#tracks.delete(track);
    if (state?.since === undefined || state.lastSeen === state.since) return undefined;
    return { from: state.since, to: state.lastSeen };
  }

  reset(): void {
    this.#tracks.clear();
  }
}
