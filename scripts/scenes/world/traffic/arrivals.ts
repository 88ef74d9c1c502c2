import { bodies, type BodyKind } from '../bodies';
import { Random } from '../random';
import type { Movement } from '../road-map';
import type { TrafficStream } from '../scene-description';
import { driverOf, type Driver } from './driver';

/** Somebody who comes to the beginning of a lane. */
export interface Arrival {
  readonly seconds: number;
  readonly body: BodyKind;
  readonly driver: Driver;
  readonly movement: Movement | undefined;
  /** Of the vehicle's own generator, which nobody else draws from. */
  readonly random: Random;
  readonly lookSeed: number;
}

/** Nobody follows closer in time: the shift of the shifted exponential headways. */
const leastHeadwaySeconds = 1.8;
/** Of dense streams, a share of the mean headway that is left to chance at least. */
const leastChance = 0.2;

/**
 * All arrivals of a stream, with headways that are exponential beyond a least one (R. J. Cowan, Useful
 * headway models, Transportation Research 9 (1975) 371, model M2). They depend on the scene's seed and
 * the stream's index alone.
 */
export function arrivalsOf(
  stream: TrafficStream,
  seeds: readonly number[],
  fromSeconds: number,
  toSeconds: number,
): readonly Arrival[] {
  if (stream.vehiclesPerHour <= 0) return [];
  const chance = new Random(...seeds);
  const mean = 3600 / stream.vehiclesPerHour;
  const least = Math.min(leastHeadwaySeconds, mean * (1 - leastChance));
  const arrivals: Arrival[] = [];
  // The stream has run for ever: the first one comes at any time of its headway.
  let seconds = fromSeconds + chance.between(0, least) + chance.exponential(mean - least);
  while (seconds < toSeconds) {
    arrivals.push(arrivalOf(stream, seconds, new Random(...seeds, arrivals.length + 1)));
    seconds += least + chance.exponential(mean - least);
  }
  return arrivals;
}

function arrivalOf(stream: TrafficStream, seconds: number, random: Random): Arrival {
  const body = random.pick(stream.mix);
  if (!body || bodies[body].class === undefined || body === 'pedestrian')
    throw new RangeError(`The mix of lane ${stream.lane} names no vehicle with a share above 0.`);
  const movement = stream.turns && random.pick(stream.turns);
  const driver = driverOf(body, stream.desiredKmh, random);
  return { seconds, body, driver, movement, lookSeed: random.seed(), random };
}
