import type { Homography } from '../calibration/homography';
import { isVehicle, type RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import { pointToPixels, type PixelPoint } from '../geometry/point';
import type { Box } from '../geometry/box';
import { boundingBox, contains, type Polygon } from '../geometry/polygon';
import { kmh, type Kmh, type Milliseconds, type PictureSize } from '../units';
import type { Zone } from '../zones/zone';
import type { CoveredCells } from './covered-cells';
import { DensityMachine } from './density-machine';
import { defaultDensityThresholds } from './density-state';
import { estimatedVehicles } from './estimated-vehicles';
import type { Foreground } from './foreground';
import { densityOf, fullCoverageOf } from './full-coverage';
import type { MaskGrid } from './mask-grid';
import type { RoadUserMotion } from './road-user-motion';
import { SmoothedDensity } from './smoothed-density';
import { zoneAxis } from './zone-length';
import { zoneMask, shareOf, type ZoneMask } from './zone-mask';
import type { ZoneSample } from './zone-sample';

/** After so long without a sample, those before say nothing of now. */
const longestGapMs = 2000;

/** What a camera shows at the moment of a sample. */
export interface Scene {
  readonly mediaTime: Milliseconds;
  readonly grid: MaskGrid;
  readonly covered: CoveredCells;
  /** There is a background to compare with, and this is not it. */
  readonly hasForeground: boolean;
  readonly unsettled: Foreground['unsettled'];
}

/** What belongs to the zone on one grid: by the ground that it shows, and cell by cell. */
interface ZoneMasks {
  readonly grid: MaskGrid;
  readonly ground: ZoneMask;
  readonly plain: ZoneMask;
}

/** Density and state of one zone, sample by sample. */
export class ZoneMeter {
  /** As it is drawn now; its classes and settings may change while its points stay. */
  zone: Zone;
  readonly #polygon: Polygon;
  readonly #bounds: Box;
  readonly #picture: PictureSize;
  readonly #homography: Homography | undefined;
  readonly #smoothed = new SmoothedDensity();
  readonly #machine = new DensityMachine();
  #masks: ZoneMasks | undefined;
  #last: Milliseconds | undefined;

  constructor(zone: Zone, picture: PictureSize, homography: Homography | undefined) {
    this.zone = zone;
    this.#polygon = zone.points.map((point) => pointToPixels(point, picture));
    this.#bounds = boundingBox(this.#polygon);
    this.#picture = picture;
    this.#homography = homography;
  }

  /** Which way vehicles travel here, in radians on the ground; undefined without a calibration. */
  get axis(): number | undefined {
    const { directionDegrees } = this.zone.settings ?? {};
    return this.#homography && zoneAxis(this.#polygon, this.#homography, directionDegrees);
  }

  /** Whether what a vehicle of this box stands on can reach into the zone. */
  isNear({ left, top, right, bottom }: Box): boolean {
    const [x, y] = [right - left, bottom - top];
    const bounds = this.#bounds;
    return (
      left - x < bounds.right &&
      right + x > bounds.left &&
      top - y < bounds.bottom &&
      bottom + y > bounds.top
    );
  }

  contains(point: PixelPoint): boolean {
    return contains(this.#polygon, point);
  }

  /** @param inside the road users that are in the zone */
  sample(scene: Scene, inside: readonly RoadUserMotion[]): ZoneSample {
    const { mediaTime, covered, hasForeground, unsettled } = scene;
    const { settings = {} } = this.zone;
    const { ground, plain } = this.#masksOn(scene.grid);
    const taken = inside.filter((each) => takesClass(this.zone, each.class));
    const vehicles = taken.filter((each) => isVehicle(each.class));
    const coverage = shareOf(ground, (cell) => covered.isCovered(cell));
    const full = settings.fullCoverage ?? fullCoverageOf(this.#homography !== undefined);
    if (this.#last !== undefined && mediaTime - this.#last > longestGapMs) this.#smoothed.forget();
    this.#last = mediaTime;
    const density = this.#smoothed.add(densityOf(coverage, full));
    const meanSpeed =
      this.#homography === undefined ? roughSpeedOf(vehicles) : meanSpeedOf(vehicles);
    const state = this.#machine.step(
      { mediaTime, density, ...(meanSpeed === undefined ? {} : { meanSpeed }) },
      settings.thresholds ?? defaultDensityThresholds,
    );
    const estimated = estimatedVehicles(state, density, vehicles.length, settings.capacity);
    return {
      zoneId: this.zone.id,
      mediaTime,
      detected: countsOf(taken),
      ...(hasForeground
        ? { foreground: shareOf(plain, (cell) => covered.isForeground(cell)) }
        : {}),
      coverage,
      density,
      state,
      ...(estimated === undefined ? {} : { estimated }),
      stationary: taken.filter((each) => each.stands(mediaTime)).length,
      ...(unsettled === undefined ? {} : { unsettled }),
    };
  }

  #masksOn(grid: MaskGrid): ZoneMasks {
    const known = this.#masks;
    if (known?.grid.columns === grid.columns && known.grid.rows === grid.rows) return known;
    const plain = zoneMask(this.#polygon, grid, this.#picture);
    const ground =
      this.#homography === undefined
        ? plain
        : zoneMask(this.#polygon, grid, this.#picture, this.#homography);
    return (this.#masks = { grid, ground, plain });
  }
}

const meanSpeedOf = (vehicles: readonly RoadUserMotion[]): Kmh | undefined =>
  meanOf(vehicles.flatMap(({ speed }) => speed ?? []));

/** Without a calibration: a zone that is full and flows is no jam there either. */
const roughSpeedOf = (vehicles: readonly RoadUserMotion[]): Kmh | undefined =>
  meanOf(vehicles.flatMap(({ roughSpeed }) => roughSpeed ?? []));

function meanOf(speeds: readonly number[]): Kmh | undefined {
  if (speeds.length === 0) return undefined;
  return kmh(speeds.reduce((sum, each) => sum + each, 0) / speeds.length);
}

function countsOf(inside: readonly RoadUserMotion[]): ZoneSample['detected'] {
  const counts: Partial<Record<RoadUserClass, number>> = {};
  for (const { class: roadUser } of inside) counts[roadUser] = (counts[roadUser] ?? 0) + 1;
  return counts;
}
