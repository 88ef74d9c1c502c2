import type { ColourLook } from './colour-look';
import type { VehicleColour } from './vehicle-colour';

/** One clear look may be of a lorry in front. */
const fewestClear = 2;
/** Of all looks: else the light or the size does not let anybody say. */
const clearShare = 0.25;
/** Of the clear looks: else they disagree. */
const agreeingShare = 0.6;

/**
 * The colour of one track from all looks at it, by weight: near ones say more than those in the haze.
 * Says nothing rather than a guess.
 */
export class ColourVotes {
  readonly #weights = new Map<VehicleColour, number>();
  #clear = 0;
  #clearWeight = 0;
  #weight = 0;

  /** @param weight such as the size of what was seen, in pixels */
  add(look: ColourLook, weight: number): void {
    this.#weight += weight;
    if (look === 'unclear') return;
    this.#clear += 1;
    this.#clearWeight += weight;
    this.#weights.set(look, (this.#weights.get(look) ?? 0) + weight);
  }

  /** Undefined: too few looks, too few clear ones, or they disagree. */
  verdict(): VehicleColour | undefined {
    if (this.#clear < fewestClear || this.#clearWeight < clearShare * this.#weight)
      return undefined;
    for (const [colour, weight] of this.#weights) {
      if (weight >= agreeingShare * this.#clearWeight) return colour;
    }
    return undefined;
  }
}
