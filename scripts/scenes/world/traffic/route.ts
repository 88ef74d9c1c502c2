import { Path } from '../road/path';
import type { Lane, Movement, RoadMap, Turn } from '../road-map';
import type { SignalPlan } from '../scene-description';
import { SpeedProfile } from './speed-profile';

/** A way along the road: a lane, or at a crossing a lane into it, a turn and a lane out of it. */
export interface Route {
  readonly path: Path;
  readonly lane: Lane;
  readonly profile: SpeedProfile;
  /** Stop lines with signals, in metres along the path. */
  readonly stops: readonly { readonly group: string; readonly atMetres: number }[];
  /** It runs against the direction of its lane. */
  readonly isAgainst?: true;
  /** The part of the path that lies inside of a crossing. */
  readonly through?: {
    readonly turn: Turn;
    readonly fromMetres: number;
    readonly toMetres: number;
  };
}

/** All routes of a road, each made once: vehicles of the same route share its path. */
export class Routes {
  readonly #road: RoadMap;
  readonly #signals: SignalPlan | undefined;
  readonly #routes = new Map<string, Route>();

  constructor(road: RoadMap, signals?: SignalPlan) {
    this.#road = road;
    this.#signals = signals;
  }

  /** `movement` is heeded where the lane ends at a crossing. */
  along(laneId: string, movement: Movement = 'straight'): Route {
    const key = `${laneId} ${movement}`;
    const known = this.#routes.get(key);
    if (known) return known;
    const route = this.#make(laneId, movement);
    this.#routes.set(key, route);
    return route;
  }

  /** Against a lane's direction; no signal is meant for who comes this way. */
  against(laneId: string): Route {
    const lane = this.#lane(laneId);
    const path = new Path([...lane.middle].reverse());
    return { path, lane, profile: new SpeedProfile(path), stops: [], isAgainst: true };
  }

  #make(laneId: string, movement: Movement): Route {
    const lane = this.#lane(laneId);
    const length = new Path(lane.middle).lengthMetres;
    const stops = (this.#signals?.groups ?? []).flatMap((group) =>
      group.stops
        .filter((stop) => stop.lane === laneId)
        .map(({ atMetres }) => ({ group: group.id, atMetres: atMetres ?? length })),
    );
    const turns = this.#road.turns.filter(({ from }) => from === laneId);
    if (turns.length === 0) {
      const path = new Path(lane.middle);
      return { path, lane, profile: new SpeedProfile(path), stops };
    }
    const turn = turns.find((one) => one.movement === movement);
    if (!turn) throw new RangeError(`Nobody can go ${movement} from lane ${laneId}.`);
    const path = new Path([
      ...lane.middle,
      ...turn.middle.slice(1),
      ...this.#lane(turn.to).middle.slice(1),
    ]);
    const toMetres = length + new Path(turn.middle).lengthMetres;
    return {
      path,
      lane,
      profile: new SpeedProfile(path),
      stops,
      through: { turn, fromMetres: length, toMetres },
    };
  }

  #lane(laneId: string): Lane {
    const lane = this.#road.lanes.find(({ id }) => id === laneId);
    if (!lane) throw new RangeError(`This road has no lane ${laneId}.`);
    return lane;
  }
}
