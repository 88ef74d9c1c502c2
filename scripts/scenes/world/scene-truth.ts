import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import type { BodyKind } from './bodies';
import type { SignalColour, TookPlace } from './world-moment';

/** x, y in 0..1 of the picture, as a project stores them. */
export type StoredPoint = readonly [x: number, y: number];

/**
 * A row of an actor in a frame: frame number from 0; full box in pixels (x1, y1, x2, y2); visible box,
 * or zeros; visible share; ground position in metres (x, y); speed in km/h.
 */
export type ActorRow = readonly [
  frame: number,
  fullX1: number,
  fullY1: number,
  fullX2: number,
  fullY2: number,
  visibleX1: number,
  visibleY1: number,
  visibleX2: number,
  visibleY2: number,
  visibleShare: number,
  groundX: number,
  groundY: number,
  kmh: number,
];

/** What is true in a film, from the world that was filmed: `NAME.truth.json.gz` beside `NAME.mp4`. */
export interface SceneTruth {
  readonly version: 1;
  readonly scene: string;
  readonly title: string;
  readonly seed: number;
  readonly light: string;
  readonly picture: {
    readonly width: number;
    readonly height: number;
    readonly framesPerSecond: number;
    readonly frames: number;
  };
  readonly calibration: {
    /** Picture (pixels) to ground (metres), row by row, exact while the camera is not turned. */
    readonly homography: readonly number[];
    readonly points: readonly {
      readonly picture: StoredPoint;
      readonly groundMetres: readonly [x: number, y: number];
    }[];
  };
  readonly lines: readonly { id: string; name: string; points: readonly StoredPoint[] }[];
  readonly zones: readonly { id: string; name: string; points: readonly StoredPoint[] }[];
  readonly flows: readonly { id: string; name: string; from: string; to: string }[];
  readonly actors: readonly {
    readonly id: number;
    readonly body: BodyKind;
    /** Absent: no road user. */
    readonly class?: RoadUserClass;
    readonly lengthMetres: number;
    readonly widthMetres: number;
    readonly rows: readonly ActorRow[];
  }[];
  /** The middle of the footprint passed the line: forward and backward as a project counts them. */
  readonly crossings: readonly {
    readonly line: string;
    readonly actor: number;
    readonly direction: 'forward' | 'backward';
    readonly seconds: number;
    readonly kmh: number;
  }[];
  /** The middle of the footprint was inside; an end that is absent lies outside of the film. */
  readonly visits: readonly {
    readonly zone: string;
    readonly actor: number;
    readonly enteredSeconds?: number;
    readonly leftSeconds?: number;
  }[];
  readonly flowsTaken: readonly {
    readonly flow: string;
    readonly actor: number;
    readonly travelSeconds: number;
  }[];
  /** Share of each zone's ground that footprints of vehicles cover, every `everySeconds` from 0. */
  readonly covered: readonly {
    readonly zone: string;
    readonly everySeconds: number;
    readonly shares: readonly number[];
  }[];
  readonly signalChanges: readonly {
    readonly group: string;
    readonly seconds: number;
    readonly colour: SignalColour;
  }[];
  readonly happenings: readonly TookPlace[];
}
