import type { Side } from '../geometry/orientation';
import { pixelPoint, type PixelPoint } from '../geometry/point';
import { polyline, sideDistance, type Polyline } from '../geometry/polyline';
import { stepCrossings } from '../geometry/step-crossing';
import type { TrackId } from '../tracking/track';
import { milliseconds, type Milliseconds, type Pixels } from '../units';
import type { Direction } from './counting-line';

/** A crossing that counts, before somebody says of which class. */
export interface LinePassage {
  readonly direction: Direction;
  /** The interpolated moment on the line. */
  readonly time: Milliseconds;
  readonly point: PixelPoint;
}

interface TrackState {
  point: PixelPoint;
  time: Milliseconds;
  /** The side on which the hysteresis distance was reached last; 0: on none yet. */
  reached: Side | 0;
  /** Crossings of the drawn line since then: to the right minus to the left. */
  net: number;
  /** The last crossing since then to each side. */
  toRight: LinePassage | undefined;
  toLeft: LinePassage | undefined;
}

const nothing: readonly LinePassage[] = [];
/** Rounding must not decide whether a distance was reached. */
const rounding = 1e-9;
/** More parts than this a step is never cut into: it spans the whole picture many times over. */
const mostParts = 64;

/**
 * Counts the crossings of one line (PRODUCT section 4). A crossing counts when the reference point
 * has reached the hysteresis distance on one side and later on the other, and the path between went
 * over the drawn line on balance (not over its extension); its time is the last crossing of the
 * line in that direction. Jitter on the line, or a walk round its end, counts nothing.
 */
export class LineCounter {
  readonly #line: Polyline;
  readonly #hysteresis: Pixels;
  readonly #tracks = new Map<TrackId, TrackState>();

  constructor(points: readonly PixelPoint[], hysteresis: Pixels) {
    this.#line = polyline(points);
    this.#hysteresis = hysteresis;
  }

  /** The reference point of a track at a moment later than the step before. */
  step(track: TrackId, point: PixelPoint, time: Milliseconds): readonly LinePassage[] {
    const state = this.#tracks.get(track);
    if (state === undefined) {
      this.#tracks.set(track, {
        point,
        time,
        reached: this.#reachedSide(point),
        net: 0,
        toRight: undefined,
        toLeft: undefined,
      });
      return nothing;
    }
    let counted: LinePassage[] | undefined;
    const crossings = stepCrossings(this.#line, state.point, point);
    const parts = this.#partsOf(state.point, point);
    let next = 0;
    for (let part = 1; part <= parts; part += 1) {
      const share = part / parts;
      for (; next < crossings.length; next += 1) {
        const { fraction, to } = crossings[next]!;
        if (fraction > share) break;
        note(state, to, {
          direction: to > 0 ? 'forward' : 'backward',
          time: milliseconds(state.time + (time - state.time) * fraction),
          point: between(state.point, point, fraction),
        });
      }
      const passage = this.#reach(state, part < parts ? between(state.point, point, share) : point);
      if (passage !== undefined) (counted ??= []).push(passage);
    }
    state.point = point;
    state.time = time;
    return counted ?? nothing;
  }

  /** Forgets a track that ended. */
  end(track: TrackId): void {
    this.#tracks.delete(track);
  }

  reset(): void {
    this.#tracks.clear();
  }

  /**
   * Along a straight step the distance to a straight line is largest at an end, but not so to a
   * bent one: a step across both arms of a V was inside the V in between.
   */
  #partsOf(from: PixelPoint, to: PixelPoint): number {
    if (this.#line.length <= 2) return 1;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return Math.min(mostParts, Math.max(1, Math.ceil(length / Math.max(1, this.#hysteresis / 2))));
  }

  /** The track was at a point: is it far enough from the line to count what it crossed? */
  #reach(state: TrackState, point: PixelPoint): LinePassage | undefined {
    const side = this.#reachedSide(point);
    if (side === 0) return undefined;
    const counts = state.reached === -side && state.net * side > 0;
    const passage = counts ? (side > 0 ? state.toRight : state.toLeft) : undefined;
    state.reached = side;
    state.net = 0;
    state.toRight = state.toLeft = undefined;
    return passage;
  }

  #reachedSide(point: PixelPoint): Side | 0 {
    const distance = sideDistance(this.#line, point);
    if (distance === 0 || Math.abs(distance) < this.#hysteresis - rounding) return 0;
    return distance > 0 ? 1 : -1;
  }
}

function note(state: TrackState, to: Side, passage: LinePassage): void {
  state.net += to;
  if (to > 0) state.toRight = passage;
  else state.toLeft = passage;
}

const between = (p: PixelPoint, q: PixelPoint, share: number): PixelPoint =>
  pixelPoint(p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share);
