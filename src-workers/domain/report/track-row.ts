import type { EndedTrack, PathPoint } from '../frame-result';
import { toSeconds } from '../units';
import type { TrackRow } from './report-rows';

/**
 * The row is made when the track ends and holds its path as text, because a survey of a day has a
 * hundred thousand of them.
 */
export const trackRow = (ended: EndedTrack, zones: readonly string[]): TrackRow => ({
  track: ended.id,
  class: ended.class,
  certainty: ended.certainty,
  uncertain: ended.uncertain,
  colour: ended.colour,
  firstSeen: ended.firstSeen,
  lastSeen: ended.lastSeen,
  detections: ended.detections,
  first: ended.path[0]?.point,
  last: ended.path.at(-1)?.point,
  zones,
  path: pathText(ended.path),
});

/** Well-known text (OGC 06-103r4) with a measure; a path of one point is a POINT. */
function pathText(path: readonly PathPoint[]): string {
  if (path.length === 0) return '';
  const points = path.map(
    ({ mediaTime, point }) =>
      `${point.x.toFixed(4)} ${point.y.toFixed(4)} ${toSeconds(mediaTime).toFixed(3)}`,
  );
  return `${path.length === 1 ? 'POINT' : 'LINESTRING'} M (${points.join(', ')})`;
}

export const byFirstSeen = (one: TrackRow, other: TrackRow): number =>
  one.firstSeen - other.firstSeen || one.track - other.track;
