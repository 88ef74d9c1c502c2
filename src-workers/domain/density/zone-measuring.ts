import { homographyOf, type Homography } from '../calibration/homography';
import type { CalibrationPoint } from '../calibration/calibration-point';
import { isVehicle, type RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import { bottomCentre, type Box } from '../geometry/box';
import type { TrackId } from '../tracking/track';
import { diagonal, type Milliseconds, type PictureSize } from '../units';
import type { Zone } from '../zones/zone';
import type { ZoneOccupancy } from '../zones/zone-occupancy';
import { CoveredCells } from './covered-cells';
import type { Foreground } from './foreground';
import { ownGrid, type MaskGrid } from './mask-grid';
import { RoadUserMotion } from './road-user-motion';
import { vehicleFootprint } from './vehicle-footprint';
import { ZoneMeter, type Scene } from './zone-meter';
import type { ZoneSample } from './zone-sample';

/** One sample in each stretch of this length of media time. */
export const sampleEveryMs = 200;
/** A mask that is older shows other places of what moves. */
const oldestForegroundMs = 300;
/** A track that was not seen for so long is not where its last box was, unless it stands. */
const unseenMs = 300;

/** Measures the zones of one camera. Pure: the same frames give the same samples. */
export class ZoneMeasuring {
  readonly #picture: PictureSize;
  readonly #homography: Homography | undefined;
  readonly #motions = new Map<TrackId, RoadUserMotion>();
  #meters: readonly { readonly meter: ZoneMeter; readonly occupancy: ZoneOccupancy }[] = [];
  #foreground: Foreground | undefined;
  #slot = Number.NEGATIVE_INFINITY;

  /** @param calibration points in pixels; absent, or where they fix no ground: uncalibrated */
  constructor(picture: PictureSize, calibration: readonly CalibrationPoint[] = []) {
    this.#picture = picture;
    this.#homography = homographyOf(calibration);
  }

  /** A zone that keeps its occupancy keeps its state too. */
  setZones(watches: readonly { readonly zone: Zone; readonly occupancy: ZoneOccupancy }[]): void {
    const before = this.#meters;
    this.#meters = watches.map(({ zone, occupancy }) => {
      const same = before.find((each) => each.occupancy === occupancy);
      if (same === undefined) {
        return { meter: new ZoneMeter(zone, this.#picture, this.#homography), occupancy };
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
      motion = new RoadUserMotion(first, diagonal(this.#picture), this.#homography);
      this.#motions.set(id, motion);
    }
    motion.class = roadUser;
    motion.add(mediaTime, box);
  }

  end(id: TrackId): void {
    this.#motions.delete(id);
  }

  /**
   * A frame is over. Returns a sample of every zone where one is due: in the first frame of every 200 ms.
   * @param foreground of this frame, if there is one
   */
  sample(mediaTime: Milliseconds, foreground?: Foreground): readonly ZoneSample[] | undefined {
    this.#foreground = foreground ?? this.#foreground;
    const slot = Math.floor(mediaTime / sampleEveryMs);
    if (slot === this.#slot || this.#meters.length === 0) return undefined;
    this.#slot = slot;
    for (const motion of this.#motions.values()) motion.measure();
    const scenes = new Map<string, Scene>();
    return this.#meters.map(({ meter, occupancy }) => {
      const key = String(meter.zone.classes);
      let scene = scenes.get(key);
      if (scene === undefined) scenes.set(key, (scene = this.#scene(meter.zone, mediaTime)));
      const inside = occupancy.occupants().flatMap((id) => this.#motions.get(id) ?? []);
      return meter.sample(scene, inside);
    });
  }

  /** Which vehicles cover ground depends on the classes that a zone takes, and on nothing else of it. */
  #scene(zone: Zone, mediaTime: Milliseconds): Scene {
    const foreground = this.#recentForeground(mediaTime);
    const settled = foreground?.unsettled === undefined ? foreground : undefined;
    const grid = gridOf(foreground) ?? ownGrid(this.#picture);
    const covered = new CoveredCells(grid, this.#picture, settled);
    for (const motion of this.#motions.values()) {
      if (!isVehicle(motion.class) || !this.#isThere(motion, mediaTime)) continue;
      covered.explain(motion.box);
      if (!takesClass(zone, motion.class)) continue;
      const footprint = vehicleFootprint(motion, this.#headingOf(motion), this.#homography);
      if (footprint !== undefined) covered.standOn(footprint);
    }
    return {
      ...{ mediaTime, grid, covered },
      hasForeground: settled !== undefined,
      unsettled: foreground?.unsettled,
    };
  }

  /** One that has not moved yet points along the zone that it stands in. */
  #headingOf(motion: RoadUserMotion): number | undefined {
    if (motion.heading !== undefined || this.#homography === undefined) return motion.heading;
    const at = bottomCentre(motion.box);
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
