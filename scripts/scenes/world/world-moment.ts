import type { BodyKind } from './bodies';
import type { GroundPoint } from './scene-description';

/** Somebody or something on the road at a moment. */
export interface Actor {
  /** From 1, unique in the scene. */
  readonly id: number;
  readonly body: BodyKind;
  /** Its colours and details come from this alone, so that no other actor's edit changes them. */
  readonly lookSeed: number;
  /** The middle of its footprint on the ground. */
  readonly at: GroundPoint;
  /** Where its front points; not where it rolls, should it go backwards. */
  readonly headingRadians: number;
  readonly metresPerSecond: number;
  /** How far it has come: turns wheels and moves legs. */
  readonly travelledMetres: number;
  readonly isBraking: boolean;
}

export type SignalColour = 'red' | 'red-amber' | 'green' | 'amber';

/** All that changes in a scene; what stays is in its description. */
export interface WorldMoment {
  /** Film time: 0 is the first frame. */
  readonly seconds: number;
  readonly actors: readonly Actor[];
  readonly signals: ReadonlyMap<string, SignalColour>;
  /** How the camera is turned from where its description points it. */
  readonly cameraTurn: { readonly panDegrees: number; readonly tiltDegrees: number };
  /** Lamps of the street, and by day the sun behind a cloud: on is as described. */
  readonly isLightOn: boolean;
}

/** A happening as it took place. */
export interface TookPlace {
  readonly kind: string;
  readonly actors: readonly number[];
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** A scene's whole run, simulated once: any moment of it, also between two frames. */
export interface Enactment {
  readonly momentAt: (seconds: number) => WorldMoment;
  readonly happenings: readonly TookPlace[];
  /** Signal changes during the film. */
  readonly signalChanges: readonly {
    readonly group: string;
    readonly seconds: number;
    readonly colour: SignalColour;
  }[];
}
