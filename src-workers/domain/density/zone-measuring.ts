import { GroundView } from '../calibration/ground-view';
import { homographyOf } from '../calibration/homography';
import type { CalibrationPoint } from '../calibration/calibration-point';
import type { Detection } from '../detection/detection';
import { isVehicle, type RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import { bottomCentre, type Box } from '../geometry/box';
import type { TrackId } from '../tracking/track';
import { diagonal, type Milliseconds, type PictureSize } from '../units';
import type { Zone } from '../zones/zone';
import type { ZoneOccupancy } from '../zones/zone-occupancy';
import { CoveredCells } from './covered-cells';
import type { Foreground } from './foreground';
import { LowestVehicles } from './lowest-vehicles';
import { ownGrid, type MaskGrid } from './mask-grid';
import { RoadUserMotion } from './road-user-motion';
import { vehicleFootprint, type StandingVehicle } from './vehicle-footprint';
import { ZoneMeter, type Scene } from './zone-meter';
import type { ZoneSample } from './zone-sample';

/** One sample in each stretch of this length of media time. */
export const sampleEveryMs = 200;
/** A mask that is older shows other places of what moves. */
const oldestForegroundMs = 300;
/** A track that was not seen for so long is not where its last box was, unless it stands. */
const unseenMs = 300;

/**
 * What the detector half believes in is a vehicle where so much of its box is not background, and is not
 * another vehicle either. Also one in its first frames, which is not tracked yet.
 */
const leastUnexplained = 0.35;

/** Measures the zones of one camera. Pure: the same frames give the same samples. */
export class ZoneMeasuring {
  readonly #picture: PictureSize;
  readonly #ground: GroundView | undefined;
  readonly #lowest: LowestVehicles;
  readonly #motions = new Map<TrackId, RoadUserMotion>();
  #meters: readonly { readonly meter: ZoneMeter; readonly occupancy: ZoneOccupancy }[] = [];
  #foreground: Foreground | undefined;
  #slot = Number.NEGATIVE_INFINITY;

  /** @param calibration points in pixels; absent, or where they fix no ground: uncalibrated */
  constructor(picture: PictureSize, calibration: readonly CalibrationPoint[] = []) {
    this.#picture = picture;
    const homography = homographyOf(calibration);
    this.#ground = homography && new GroundView(homography, picture);
    this.#lowest = new LowestVehicles(picture, this.#ground);
  }

  /** A zone that keeps its occupancy keeps its state too. */
  setZones(watches: readonly { readonly zone: Zone; readonly occupancy: ZoneOccupancy }[]): void {
    const before = this.#meters;
    this.#meters = watches.map(({ zone, occupancy }) => {
      const same = before.find((each) => each.occupancy === occupancy);
      if (same === undefined) {
        return { meter: new ZoneMeter(zone, this.#picture, this.#ground?.homography), occupancy };
      }
      same.meter.zone = zone;
      return same;
    });
  }

  /** A track at one moment; its class is what the votes say so far. */
  see(id: TrackId, roadUser: RoadUserClass, mediaTime: Milliseconds, box: Box): void {
    if (this.#meters.length === 0) return;
    let motion = this.#motions.get(id);
    if (motion === undefined) {
      const first = { class: roadUser, box };
      motion = new RoadUserMotion(first, diagonal(this.#picture), this.#ground?.homography);
      this.#motions.set(id, motion);
    }
    motion.class = roadUser;
    motion.add(mediaTime, box);
    this.#lowest.see(roadUser, box);
  }

  end(id: TrackId): void {
    this.#motions.delete(id);
  }

  /**
   * A frame is over. Returns a sample of every zone where one is due: in the first frame of every 200 ms.
   * @param foreground of this frame, if there is one
   * @param detections of this frame, those with low scores too
   */
  sample(
    mediaTime: Milliseconds,
    foreground?: Foreground,
    detections: readonly Detection[] = [],
  ): readonly ZoneSample[] | undefined {
    this.#foreground = foreground ?? this.#foreground;
    const slot = Math.floor(mediaTime / sampleEveryMs);
    if (slot === this.#slot || this.#meters.length === 0) return undefined;
    this.#slot = slot;
    for (const motion of this.#motions.values()) motion.measure();
    const scenes = new Map<string, Scene>();
    return this.#meters.map(({ meter, occupancy }) => {
      const key = String(meter.zone.classes);
      let scene = scenes.get(key);
      if (scene === undefined)
        scenes.set(key, (scene = this.#scene(meter.zone, mediaTime, detections)));
      const inside = occupancy.occupants().flatMap((id) => this.#motions.get(id) ?? []);
      return meter.sample(scene, inside);
    });
  }

  /** Which vehicles cover ground depends on the classes that a zone takes, and on nothing else of it. */
  #scene(zone: Zone, mediaTime: Milliseconds, detections: readonly Detection[]): Scene {
    const foreground = this.#recentForeground(mediaTime);
    const settled = foreground?.unsettled === undefined ? foreground : undefined;
    const grid = gridOf(foreground) ?? ownGrid(this.#picture);
    const covered = new CoveredCells(grid, this.#picture, settled);
    for (const motion of this.#motions.values()) {
      if (!isVehicle(motion.class) || !this.#isThere(motion, mediaTime)) continue;
      this.#cover(covered, zone, motion, this.#headingOf(motion));
    }
    if (settled !== undefined) {
      this.#coverUntracked(covered, zone, detections);
      const lowest = this.#lowest.on(grid);
      if (lowest !== undefined) covered.dropFlat(lowest);
    }
    return {
      ...{ mediaTime, grid, covered },
      hasForeground: settled !== undefined,
      unsettled: foreground?.unsettled,
    };
  }

  #cover(
    covered: CoveredCells,
    zone: Zone,
    vehicle: StandingVehicle,
    heading: number | undefined,
  ): void {
    covered.explain(vehicle.box);
    if (!takesClass(zone, vehicle.class)) return;
    if (!this.#meters.some(({ meter }) => meter.isNear(vehicle.box))) return;
    const footprint = vehicleFootprint(vehicle, heading, this.#ground);
    if (footprint !== undefined) covered.standOn(footprint);
  }

  #coverUntracked(covered: CoveredCells, zone: Zone, detections: readonly Detection[]): void {
    const bestFirst = [...detections].sort((one, other) => other.score - one.score);
    for (const each of bestFirst) {
      if (!isVehicle(each.class) || !this.#meters.some(({ meter }) => meter.isNear(each.box))) {
        continue;
      }
      if (covered.unexplainedShare(each.box) < leastUnexplained) continue;
      this.#cover(covered, zone, each, this.#axisAt(each.box));
    }
  }

  #headingOf(motion: RoadUserMotion): number | undefined {
    return motion.heading ?? this.#axisAt(motion.box);
  }

  /** One that has not moved yet points along the zone that it stands in. */
  #axisAt(seen: Box): number | undefined {
    if (this.#ground === undefined) return undefined;
    const at = bottomCentre(seen);
    return this.#meters.find(({ meter }) => meter.contains(at))?.meter.axis;
  }

  #isThere(motion: RoadUserMotion, now: Milliseconds): boolean {
    return now - motion.lastSeen <= unseenMs || motion.stands(now);
  }

  #recentForeground(now: Milliseconds): Foreground | undefined {
    const newest = this.#foreground;
    return newest !== undefined && now - newest.mediaTime <= oldestForegroundMs
      ? newest
      : undefined;
  }
}

const gridOf = (foreground: Foreground | undefined): MaskGrid | undefined =>
  foreground && { columns: foreground.width, rows: foreground.height };
