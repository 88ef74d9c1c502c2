import type { GroundPoint } from './scene-description';

/** A lane that vehicles follow, as points no more than a metre apart in its direction of travel. */
export interface Lane {
  readonly id: string;
  readonly use: 'vehicles' | 'bicycles';
  readonly widthMetres: number;
  readonly middle: readonly GroundPoint[];
}

/** Where a vehicle goes at a crossing. */
export type Movement = 'left' | 'straight' | 'right';

/** A way through a crossing: from the end of a lane into it to the beginning of a lane out of it. */
export interface Turn {
  readonly movement: Movement;
  /** Lane ids. */
  readonly from: string;
  readonly to: string;
  /** No more than a metre apart; first and last point are those of the lanes. */
  readonly middle: readonly GroundPoint[];
}

/** White paint. `dash`: metres painted and metres left out. */
export interface Marking {
  readonly points: readonly GroundPoint[];
  readonly widthMetres: number;
  readonly dash?: readonly [painted: number, open: number];
}

export interface SignalHead {
  readonly group: string;
  readonly at: GroundPoint;
  /** The way it shines: against the traffic that it stops. */
  readonly facingRadians: number;
}

/** A road laid on the ground: what is driven on, and what is painted. */
export interface RoadMap {
  readonly lanes: readonly Lane[];
  /** At a crossing. */
  readonly turns: readonly Turn[];
  /** Asphalt, as polygons. */
  readonly carriageway: readonly (readonly GroundPoint[])[];
  /** Pavements beside it, as polygons. */
  readonly pavements: readonly (readonly GroundPoint[])[];
  readonly markings: readonly Marking[];
  readonly signalHeads: readonly SignalHead[];
}
