import { Random } from '../random';
import type { Footway } from '../traffic/footway';
import type { Traffic } from '../traffic/traffic';
import type { Walker } from '../traffic/walker';
import { walkerOn } from '../traffic/walkers';
import type { TookPlace } from '../world-moment';
import type { Script } from './script';

/** Somebody walks over the carriageway where it suits them, and drivers brake for them. */
export class PedestrianScript implements Script {
  readonly #footway: Footway;
  readonly #startSeconds: number;
  readonly #seed: number;
  #walker: Walker | undefined;
  #steppedOn: number | undefined;
  #left: number | undefined;

  constructor(footway: Footway, startSeconds: number, seed: number) {
    this.#footway = footway;
    this.#startSeconds = startSeconds;
    this.#seed = seed;
  }

  step(traffic: Traffic): void {
    if (this.#left !== undefined || traffic.seconds < this.#startSeconds) return;
    if (!this.#walker) {
      this.#walker = walkerOn(this.#footway, new Random(this.#seed), traffic.newId(), true);
      traffic.addWalker(this.#walker);
    }
    const isThere = traffic.walkers.includes(this.#walker);
    if (isThere && this.#walker.isOnCarriageway) this.#steppedOn ??= traffic.seconds;
    else if (this.#steppedOn !== undefined) this.#left = traffic.seconds;
  }

  /** From the first step on the carriageway to the first one off it. */
  tookPlace(filmSeconds: number): TookPlace | undefined {
    if (!this.#walker || this.#steppedOn === undefined) return undefined;
    return {
      kind: 'pedestrian-on-carriageway',
      actors: [this.#walker.id],
      startSeconds: this.#steppedOn,
      endSeconds: this.#left ?? filmSeconds,
    };
  }
}
