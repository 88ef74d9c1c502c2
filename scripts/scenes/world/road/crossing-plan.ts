import type { Approach, Crossing, GroundPoint } from '../scene-description';
import { outerStripMetres } from './paint';

/** Approaches anticlockwise: each is the one before it, turned by a quarter. */
export const approaches: readonly Approach[] = ['south', 'east', 'north', 'west'];

/** Kerbs are round here: buses still turn right without leaving the carriageway. */
const kerbRadiusMetres = 6;
const zebraDepthMetres = 3;
const beforeZebraMetres = 1;
const behindZebraMetres = 0.5;
const stopLineBeforeBoxMetres = 1;

/** The sizes of a crossing that follow from its description; metres from its middle or from an axis. */
export interface CrossingPlan extends Crossing {
  /** Kerbs of an arm: to the right of traffic into it, and to the left. */
  readonly kerbInMetres: number;
  readonly kerbOutMetres: number;
  /** Where arms end and the box of the crossing begins. */
  readonly boxMetres: number;
  /** Where lanes in end and lanes out begin. */
  readonly stopMetres: number;
  /** The middle of the zebras, and how deep they are; absent: none. */
  readonly zebra?: { readonly middleMetres: number; readonly depthMetres: number };
}

export function planCrossing(crossing: Crossing): CrossingPlan {
  const kerbInMetres = crossing.lanesIn * crossing.laneWidthMetres + outerStripMetres;
  const kerbOutMetres = crossing.lanesOut * crossing.laneWidthMetres + outerStripMetres;
  const boxMetres = Math.max(kerbInMetres, kerbOutMetres) + kerbRadiusMetres;
  const zebraEnd = boxMetres + behindZebraMetres + zebraDepthMetres;
  return {
    ...crossing,
    kerbInMetres,
    kerbOutMetres,
    boxMetres,
    ...(crossing.zebras
      ? {
          stopMetres: zebraEnd + beforeZebraMetres,
          zebra: {
            middleMetres: zebraEnd - zebraDepthMetres / 2,
            depthMetres: zebraDepthMetres,
          },
        }
      : { stopMetres: boxMetres + stopLineBeforeBoxMetres }),
  };
}

/** Metres of a lane's middle from the axis of its arm; lanes count from 1. */
export const laneOffset = (plan: Crossing, lane: number): number =>
  (lane - 0.5) * plan.laneWidthMetres;

/** A point of the southern arm as it lies on the arm that many quarters further anticlockwise. */
export function quarterTurns(quarters: number, [x, y]: GroundPoint): GroundPoint {
  // Exact, where sine and cosine would leave crumbs.
  switch (((quarters % 4) + 4) % 4) {
    case 1:
      return [-y, x];
    case 2:
      return [-x, -y];
    case 3:
      return [y, -x];
    default:
      return [x, y];
  }
}
