import { samePoints } from './geometry/same-points';
import { pointToPixels } from './geometry/point';
import type { CountingLine } from './lines/counting-line';
import { LineWatch } from './lines/line-watch';
import type { PictureSize } from './units';
import type { Zone } from './zones/zone';
import { ZoneOccupancy } from './zones/zone-occupancy';

/** One measured zone on one camera's picture. */
export interface ZoneWatch {
  readonly zone: Zone;
  readonly occupancy: ZoneOccupancy;
}

/** The shapes in force, and those that this change took out of force. */
export interface ShapeChange<Watch> {
  readonly inForce: readonly Watch[];
  readonly removed: readonly Watch[];
}

/** A line that is drawn as before keeps what it knows; a moved one starts anew. */
export function watchLines(
  lines: readonly CountingLine[],
  before: readonly LineWatch[],
  picture: PictureSize,
  hysteresisPercent: number,
): ShapeChange<LineWatch> {
  const inForce = lines.map(
    (line) =>
      before.find(
        (watch) => watch.line.id === line.id && samePoints(watch.line.points, line.points),
      ) ?? new LineWatch(line, picture, hysteresisPercent),
  );
  return { inForce, removed: before.filter((watch) => !inForce.includes(watch)) };
}

/** Ignore masks and regions of interest are not measured, so not watched. */
export function watchZones(
  zones: readonly Zone[],
  before: readonly ZoneWatch[],
  picture: PictureSize,
): ShapeChange<ZoneWatch> {
  const kept = new Set<ZoneWatch>();
  const inForce = zones
    .filter(({ kind }) => kind === 'zone')
    .map((zone) => {
      const same = before.find(
        (watch) => watch.zone.id === zone.id && samePoints(watch.zone.points, zone.points),
      );
      if (same !== undefined) kept.add(same);
      const polygon = zone.points.map((point) => pointToPixels(point, picture));
      return { zone, occupancy: same?.occupancy ?? new ZoneOccupancy(polygon) };
    });
  return { inForce, removed: before.filter((watch) => !kept.has(watch)) };
}
