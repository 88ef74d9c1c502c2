import type { BodyKind } from './bodies';

/**
 * A place on the flat ground: metres to the east and to the north of the scene's origin. Heights are
 * metres above it; headings are radians from east, anticlockwise.
 */
export type GroundPoint = readonly [x: number, y: number];

/** Everything that a film is made from: the same description gives the same world, frame by frame. */
export interface SceneDescription {
  /** The file's name, kebab-case. */
  readonly name: string;
  /** One line for a person: what is to be seen. */
  readonly title: string;
  readonly seed: number;
  readonly seconds: number;
  /** Traffic that runs before the first frame, so that the road is not empty then; default 60. */
  readonly warmUpSeconds?: number;
  readonly picture: {
    readonly width: number;
    readonly height: number;
    readonly framesPerSecond: number;
    /** Share of the frame interval during which the shutter is open, 0..1; default: by the light. */
    readonly shutter?: number;
  };
  readonly camera: CameraPlace;
  readonly light: Light;
  readonly road: Road;
  readonly signals?: SignalPlan;
  readonly traffic: readonly TrafficStream[];
  readonly walkers?: readonly WalkerStream[];
  readonly happenings?: readonly Happening[];
  readonly shapes: GroundShapes;
}

export interface CameraPlace {
  readonly at: GroundPoint;
  readonly heightMetres: number;
  /** The point of the ground in the middle of the picture. */
  readonly lookingAt: GroundPoint;
  readonly verticalFieldOfViewDegrees: number;
}

export interface Light {
  readonly kind: 'day' | 'overcast' | 'low-sun' | 'dusk' | 'night' | 'rain';
  /** Where the sun stands: degrees clockwise from north, and above the horizon. */
  readonly sunAzimuthDegrees?: number;
  readonly sunElevationDegrees?: number;
}

/** Lanes are named by their index from the left of their direction of travel. */
export type Road = StraightRoad | CurvedRoad | Crossing;

export interface LanePlan {
  readonly id: string;
  /** Metres of the lane's middle to the east of the road's axis (of a curve: to the right of it). */
  readonly offsetMetres: number;
  readonly widthMetres: number;
  /** `away`: along the axis (north); `towards`: against it. */
  readonly direction: 'away' | 'towards';
  /** A lane for bicycles alone is painted and driven as one; default `vehicles`. */
  readonly use?: 'vehicles' | 'bicycles';
}

/** The axis runs from the south to the north along x = 0. */
export interface StraightRoad {
  readonly kind: 'straight';
  readonly lanes: readonly LanePlan[];
  readonly fromMetres: number;
  readonly toMetres: number;
}

/** As a straight road up to `bendAtMetres`, then an arc: to the right of the axis if positive. */
export interface CurvedRoad {
  readonly kind: 'curve';
  readonly lanes: readonly LanePlan[];
  readonly fromMetres: number;
  readonly bendAtMetres: number;
  readonly radiusMetres: number;
  readonly turnDegrees: number;
  /** Straight again behind the arc. */
  readonly afterMetres: number;
}

export type Approach = 'north' | 'east' | 'south' | 'west';

/**
 * Four approaches that meet in the origin, right-hand traffic. Lanes into it are `north-in-1` (the one
 * nearest the axis) ..., lanes out of it `north-out-1` ...; an approach is named by where it comes from.
 */
export interface Crossing {
  readonly kind: 'crossing';
  readonly lanesIn: number;
  readonly lanesOut: number;
  readonly laneWidthMetres: number;
  readonly armMetres: number;
  /** Zebra crossings across the arms. */
  readonly zebras?: boolean;
}

export interface SignalPlan {
  readonly groups: readonly {
    readonly id: string;
    /** Where vehicles of a lane stop, in metres along it from its beginning; of a crossing's lane: its end. */
    readonly stops: readonly { readonly lane: string; readonly atMetres?: number }[];
  }[];
  /** One after the other, again and again; `startSeconds` of film time is where the first one begins. */
  readonly phases: readonly { readonly green: readonly string[]; readonly seconds: number }[];
  readonly startSeconds?: number;
  readonly amberSeconds: number;
  readonly allRedSeconds: number;
}

export interface TrafficStream {
  readonly lane: string;
  readonly vehiclesPerHour: number;
  readonly desiredKmh: readonly [lowest: number, highest: number];
  /** Shares of the bodies; they need not add up to 1. */
  readonly mix: Readonly<Partial<Record<BodyKind, number>>>;
  /** At a crossing: shares of where they go; default straight on. */
  readonly turns?: { readonly left?: number; readonly straight?: number; readonly right?: number };
}

export interface WalkerStream {
  readonly path: readonly GroundPoint[];
  readonly walkersPerHour: number;
  /** Both ways along the path, or only from its first point to its last. */
  readonly bothWays?: boolean;
}

/** Film seconds. What happens has a start and an end in the truth. */
export type Happening =
  | {
      readonly kind: 'stopped-vehicle';
      readonly lane: string;
      readonly atMetres: number;
      readonly startSeconds: number;
      readonly endSeconds: number;
    }
  | {
      readonly kind: 'wrong-way';
      readonly lane: string;
      readonly startSeconds: number;
      readonly kmh: number;
    }
  | {
      readonly kind: 'hard-braking';
      readonly lane: string;
      readonly atMetres: number;
      readonly startSeconds: number;
      readonly standsSeconds: number;
    }
  | {
      readonly kind: 'pedestrian-on-carriageway';
      readonly path: readonly GroundPoint[];
      readonly startSeconds: number;
    }
  | {
      readonly kind: 'lost-cargo';
      readonly lane: string;
      readonly atMetres: number;
      readonly startSeconds: number;
    }
  | {
      readonly kind: 'camera-shake';
      readonly startSeconds: number;
      readonly endSeconds: number;
      readonly degrees: number;
    }
  | {
      readonly kind: 'camera-turned';
      readonly startSeconds: number;
      readonly panDegrees: number;
      readonly tiltDegrees: number;
    }
  | {
      readonly kind: 'light-switched-off';
      readonly startSeconds: number;
      readonly endSeconds: number;
    };

/** Drawn on the ground, so that they lie right in every picture of it. */
export interface GroundShapes {
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    /** From the first point to the last; forward is to the right of someone who walks so on the picture. */
    readonly points: readonly GroundPoint[];
  }[];
  readonly zones: readonly {
    readonly id: string;
    readonly name: string;
    readonly points: readonly GroundPoint[];
  }[];
  /** From one line or zone to another, by their ids. */
  readonly flows?: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Four or more points that a surveyor could measure: corners of markings. */
  readonly calibration: readonly GroundPoint[];
}
