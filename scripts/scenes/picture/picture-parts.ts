import type { Group, Object3D, Vector3 } from 'three';
import type { BodyKind } from '../world/bodies';
import type { RoadMap } from '../world/road-map';
import type { SceneDescription } from '../world/scene-description';
import type { Actor, SignalColour } from '../world/world-moment';

/**
 * What the picture is put together from. Meshes are in three's coordinates: x east, y up, z south, that
 * is (x, height, -y) of a ground point; materials are lit, colours linear, shadows cast and received.
 */
export interface Surroundings {
  /** All that stands still: it is drawn once, as a plate under everything else. */
  readonly still: Object3D;
  /** What changes without moving: the lamps of the signals. Drawn in every frame, so keep it small. */
  readonly changing: Object3D;
  showSignals(signals: ReadonlyMap<string, SignalColour>): void;
  /** Where the light of street lamps comes from. */
  readonly lampHeads: readonly Vector3[];
  /** Street lamps' glass and windows that are lit at night. */
  lightLamps(on: boolean): void;
  dispose(): void;
}

export interface BodyModel {
  readonly group: Group;
  /** Puts it where the actor is, turns its wheels, moves its legs, lights its brake lamps. */
  pose(actor: Actor): void;
  /** Head and tail lamps. */
  light(on: boolean): void;
  dispose(): void;
}

export interface PictureParts {
  buildSurroundings(description: SceneDescription, road: RoadMap): Surroundings;
  buildBody(kind: BodyKind, lookSeed: number): BodyModel;
}
