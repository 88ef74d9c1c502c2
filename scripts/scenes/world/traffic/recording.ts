import type { Actor } from '../world-moment';

/** Fixed steps of the simulation: short enough for IDM, and as many as a film has frames. */
export const stepSeconds = 1 / 25;

/**
 * What a simulation did, step by step, and what was between its steps. Ids that the simulation gave
 * are replaced by ids from 1 in the order in which actors appear.
 */
export class Recording {
  readonly #firstSeconds: number;
  readonly #steps: (readonly Actor[])[] = [];
  readonly #ids = new Map<number, number>();

  /** `firstSeconds`: film time of the first step that will be kept. */
  constructor(firstSeconds: number) {
    this.#firstSeconds = firstSeconds;
  }

  keep(actors: readonly Actor[]): void {
    this.#steps.push(actors.map((actor) => ({ ...actor, id: this.idOf(actor.id) })));
  }

  /** The id in the film of what the simulation calls so. */
  idOf(simulated: number): number {
    const known = this.#ids.get(simulated);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(simulated, id);
    return id;
  }

  /** Everybody who is there at both of the steps around the film time, or at the only one near it. */
  actorsAt(seconds: number): readonly Actor[] {
    const position = Math.min(
      Math.max((seconds - this.#firstSeconds) / stepSeconds, 0),
      this.#steps.length - 1,
    );
    // A film time that is a step's own must not be a hair before it.
    const step = Math.floor(position + 1e-6);
    const share = Math.max(0, position - step);
    const before = this.#steps[step] ?? [];
    if (share < 1e-6) return before;
    const after = new Map((this.#steps[step + 1] ?? []).map((actor) => [actor.id, actor]));
    return before.flatMap((actor) => {
      const next = after.get(actor.id);
      return next ? [between(actor, next, share)] : [];
    });
  }
}

function between(from: Actor, to: Actor, share: number): Actor {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  const turn = to.headingRadians - from.headingRadians;
  return {
    ...from,
    at: [mix(from.at[0], to.at[0]), mix(from.at[1], to.at[1])],
    headingRadians: from.headingRadians + Math.atan2(Math.sin(turn), Math.cos(turn)) * share,
    metresPerSecond: mix(from.metresPerSecond, to.metresPerSecond),
    travelledMetres: mix(from.travelledMetres, to.travelledMetres),
  };
}
