import type { ZoneCount } from '../contracts/frame-port';
import { densityStates } from '../domain/density/density-state';
import type { ZoneSample } from '../domain/density/zone-sample';
import type { Milliseconds } from '../domain/units';

const perChunk = 4096;
const densitySteps = 255;

interface Chunk {
  readonly times: Float64Array;
  readonly densities: Uint8Array;
  readonly states: Uint8Array;
}

/** The density and state of one zone at every sample of a file, in 10 bytes each: an hour takes 180 kB. */
export class KeptSamples {
  readonly #chunks: Chunk[] = [];
  #length = 0;

  /** Media time grows from call to call. */
  add({ mediaTime, density, state }: ZoneSample): void {
    const at = this.#length % perChunk;
    if (at === 0) {
      this.#chunks.push({
        times: new Float64Array(perChunk),
        densities: new Uint8Array(perChunk),
        states: new Uint8Array(perChunk),
      });
    }
    const { times, densities, states } = this.#chunks[this.#chunks.length - 1]!;
    times[at] = mediaTime;
    densities[at] = Math.round(density * densitySteps);
    states[at] = densityStates.indexOf(state);
    this.#length += 1;
  }

  /** Of the newest sample at or before a moment; nothing before the first. */
  at(time: Milliseconds): Pick<ZoneCount, 'density' | 'state'> {
    let [low, high] = [0, this.#length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#chunk(middle).times[middle % perChunk]! <= time) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return {};
    const { densities, states } = this.#chunk(low - 1);
    const at = (low - 1) % perChunk;
    return { density: densities[at]! / densitySteps, state: densityStates[states[at]!]! };
  }

  #chunk(number: number): Chunk {
    return this.#chunks[Math.floor(number / perChunk)]!;
  }
}
