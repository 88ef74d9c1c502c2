import type { TrackView } from '../../../src-workers/domain/frame-result';
import { bottomCentre } from '../../../src-workers/domain/geometry/box';
import type { PixelPoint } from '../../../src-workers/domain/geometry/point';
import type { TrackId } from '../../../src-workers/domain/tracking/track';

/** So long is a path behind its road user, in media time. */
export const pathMs = 2000;
/** And so many points at most, at any frame rate. */
export const pathPoints = 50;

export interface PathStep {
  readonly mediaTimeMs: number;
  readonly point: PixelPoint;
}

/** Where the road users of the picture were over the last two seconds. */
export class TrackPaths {
  private paths = new Map<TrackId, PathStep[]>();
  private last = -Infinity;

  /** After a jump in time the paths begin anew: nobody drove what lies between. */
  add(mediaTimeMs: number, tracks: readonly TrackView[]): void {
    if (mediaTimeMs < this.last || mediaTimeMs > this.last + pathMs) this.paths.clear();
    if (mediaTimeMs === this.last) return;
    this.last = mediaTimeMs;
    for (const { id, box } of tracks) {
      const path = this.paths.get(id) ?? [];
      path.push({ mediaTimeMs, point: bottomCentre(box) });
      this.paths.set(id, path);
    }
    for (const [id, path] of this.paths) {
      while (path.length > pathPoints || path[0]!.mediaTimeMs < mediaTimeMs - pathMs) {
        path.shift();
        if (path.length === 0) break;
      }
      if (path.length === 0) this.paths.delete(id);
    }
  }

  /** Oldest first; empty for a track that was not seen before. */
  of(id: TrackId): readonly PathStep[] {
    return this.paths.get(id) ?? [];
  }

  get size(): number {
    return this.paths.size;
  }
}
