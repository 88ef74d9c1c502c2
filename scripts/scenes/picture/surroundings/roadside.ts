import type { RoadMap } from '../../world/road-map';
import type { CameraPlace, GroundPoint } from '../../world/scene-description';
import { measured, type MeasuredLine, placeOn } from './ribbon';

/** Pavement within so much of the carriageway's edge belongs to it. */
const besideMetres = 0.3;
/** Beyond the ends of its map the road goes on, for the eye. */
const beyondMetres = 260;

const gap = ([x1, y1]: GroundPoint, [x2, y2]: GroundPoint): number => Math.hypot(x2 - x1, y2 - y1);

export function distanceToSegment(point: GroundPoint, from: GroundPoint, to: GroundPoint): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy || 1e-12;
  const share = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / square;
  const clamped = Math.min(1, Math.max(0, share));
  return gap(point, [from[0] + dx * clamped, from[1] + dy * clamped]);
}

function isInside([x, y]: GroundPoint, polygon: readonly GroundPoint[]): boolean {
  let inside = false;
  for (const [i, [x1, y1]] of polygon.entries()) {
    const [x2, y2] = polygon[(i + 1) % polygon.length]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** @returns metres to the polygon's edge; 0 inside */
export function distanceToPolygon(point: GroundPoint, polygon: readonly GroundPoint[]): number {
  if (isInside(point, polygon)) return 0;
  return Math.min(
    ...polygon.map((from, i) => distanceToSegment(point, from, polygon[(i + 1) % polygon.length]!)),
  );
}

/** Edges of the carriageway: kerbs beside pavements, and the ends at which the map ends. */
export interface RoadEdges {
  /** Each with the road to its right. */
  readonly kerbs: readonly (readonly GroundPoint[])[];
  readonly ends: readonly (readonly [GroundPoint, GroundPoint])[];
}

const isAnticlockwise = (polygon: readonly GroundPoint[]): boolean =>
  polygon.reduce((sum, [x1, y1], i) => {
    const [x2, y2] = polygon[(i + 1) % polygon.length]!;
    return sum + x1 * y2 - x2 * y1;
  }, 0) > 0;

export function roadEdges({ carriageway, pavements }: RoadMap): RoadEdges {
  const kerbs: GroundPoint[][] = [];
  const ends: (readonly [GroundPoint, GroundPoint])[] = [];
  for (const polygon of carriageway) {
    // Clockwise: the road lies to the right of its edge.
    const outline = isAnticlockwise(polygon) ? [...polygon].reverse() : [...polygon];
    const isKerb = outline.map((from, i) => {
      const to = outline[(i + 1) % outline.length]!;
      const middle: GroundPoint = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      return pavements.some((each) => distanceToPolygon(middle, each) < besideMetres);
    });
    const start = Math.max(0, isKerb.indexOf(false));
    let kerb: GroundPoint[] = [];
    for (let step = 0; step < outline.length; step++) {
      const i = (start + step) % outline.length;
      const segment = [outline[i]!, outline[(i + 1) % outline.length]!] as const;
      if (isKerb[i]) kerb.push(...(kerb.length === 0 ? segment : [segment[1]]));
      else {
        if (kerb.length > 1) kerbs.push(kerb);
        kerb = [];
        if (gap(...segment) > 2) ends.push(segment);
      }
    }
    if (kerb.length > 1) kerbs.push(kerb);
  }
  return { kerbs, ends };
}

/** The road's continuation behind an end of its map, as a polygon. */
export function beyond([from, to]: readonly [GroundPoint, GroundPoint]): readonly GroundPoint[] {
  const length = gap(from, to);
  // The road is to the right of its edge, so outside is to the left.
  const out = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length] as const;
  const far = ([x, y]: GroundPoint): GroundPoint => [
    x + out[0] * beyondMetres,
    y + out[1] * beyondMetres,
  ];
  return [from, far(from), far(to), to];
}

/** A kerb that goes on straight at both of its ends. */
function lengthened(kerb: readonly GroundPoint[]): MeasuredLine {
  const line = measured(kerb);
  const further = (at: number, sign: number): GroundPoint => {
    const { point, ahead } = placeOn(line, at);
    return [point[0] + ahead[0] * sign * 120, point[1] + ahead[1] * sign * 120];
  };
  return measured([further(0, -1), ...kerb, further(line.lengthMetres, 1)]);
}

export interface RoadsidePlace {
  readonly at: GroundPoint;
  /** Towards the road, of unit length. */
  readonly towardsRoad: GroundPoint;
}

/** How much room something needs, in metres. */
export interface Room {
  readonly radius: number;
  /** Between it and carriageway or pavement; negative where it may stand on the pavement. */
  readonly clear: number;
  /** How far it reaches above the ground, where it must not hide the road. */
  readonly seenRadius?: number;
}

/** Nothing stands right before or beside the lens, and nothing beyond the haze. */
const nearestMetres = 13;
const farthestMetres = 400;

/** Finds room beside the road where nothing stands in the way of traffic or of the camera. */
export class Roadside {
  private readonly kerbs: readonly MeasuredLine[];
  private readonly ground: readonly (readonly GroundPoint[])[];
  private readonly sights: readonly GroundPoint[];
  private readonly taken: { at: GroundPoint; radius: number }[] = [];

  constructor(
    road: RoadMap,
    private readonly camera: CameraPlace,
  ) {
    const { kerbs, ends } = roadEdges(road);
    this.kerbs = kerbs.map(lengthened);
    this.ground = [...road.carriageway, ...road.pavements, ...ends.map(beyond)];
    const seen = road.lanes.flatMap(({ middle }) => middle.filter((_, i) => i % 2 === 0));
    this.sights = seen.filter((point) => gap(point, camera.at) < 85 && this.isInView(point, 35));
  }

  /** Places at a distance behind the kerbs, from one end to the other. */
  places(behindKerb: number, step: () => number): RoadsidePlace[] {
    return this.kerbs.flatMap((line) => {
      const found: RoadsidePlace[] = [];
      for (let metres = step() / 2; metres < line.lengthMetres; metres += step()) {
        const { point, ahead } = placeOn(line, metres);
        const left: GroundPoint = [-ahead[1], ahead[0]];
        found.push({
          at: [point[0] + left[0] * behindKerb, point[1] + left[1] * behindKerb],
          towardsRoad: [-left[0], -left[1]],
        });
      }
      return found;
    });
  }

  /** Takes a round place if nothing else needs it, and it is in the picture or throws its shadow there. */
  take(at: GroundPoint, { radius, clear, seenRadius = radius }: Room): boolean {
    const away = this.fromCamera(at);
    const isBeside = away < nearestMetres + seenRadius;
    if (away < seenRadius + 3 || (isBeside && this.isInView(at, 75))) return false;
    // What is out of the picture may still throw its shadow or its light into it.
    if (away > farthestMetres || !this.isInView(at, away < 30 ? 180 : away < 45 ? 100 : 36)) {
      return false;
    }
    if (this.ground.some((each) => distanceToPolygon(at, each) < radius + clear)) return false;
    if (this.taken.some((other) => gap(at, other.at) < radius + other.radius)) return false;
    if (this.hidesRoad(at, seenRadius)) return false;
    this.taken.push({ at, radius });
    return true;
  }

  fromCamera(at: GroundPoint): number {
    return gap(at, this.camera.at);
  }

  /** Whether something of this radius stands between the camera and a lane. */
  private hidesRoad(at: GroundPoint, radius: number): boolean {
    return this.sights.some((point) => distanceToSegment(at, this.camera.at, point) < radius + 0.4);
  }

  private isInView([x, y]: GroundPoint, degrees: number): boolean {
    const { at, lookingAt } = this.camera;
    const view = Math.atan2(lookingAt[1] - at[1], lookingAt[0] - at[0]);
    const off = Math.atan2(y - at[1], x - at[0]) - view;
    return Math.abs(Math.atan2(Math.sin(off), Math.cos(off))) <= (degrees * Math.PI) / 180;
  }
}
