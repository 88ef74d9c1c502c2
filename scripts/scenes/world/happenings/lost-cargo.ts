import { bodies, type BodyKind } from '../bodies';
import { Random } from '../random';
import type { Happening } from '../scene-description';
import { Thing } from '../traffic/thing';
import type { Traffic } from '../traffic/traffic';
import type { TookPlace } from '../world-moment';
import type { Script } from './script';

type LostCargo = Extract<Happening, { kind: 'lost-cargo' }>;

const carriers: readonly BodyKind[] = [
  'lorry',
  'van',
  'semi-trailer',
  'estate',
  'suv',
  'hatchback',
  'saloon',
];
/** Between the bumper and what has just fallen off. */
const behindMetres = 0.4;
/** Nobody is so near behind that it falls on the bonnet: metres, and seconds of the own speed. */
const followerMetres = 6;
const followerSeconds = 0.7;
const mostTurned = 0.6;

/** Something falls off a vehicle that passes a place, slides on and lies there until the film ends. */
export class LostCargoScript implements Script {
  readonly #happening: LostCargo;
  readonly #seed: number;
  #fell: { readonly actors: readonly number[]; readonly seconds: number } | undefined;

  constructor(happening: LostCargo, seed: number) {
    this.#happening = happening;
    this.#seed = seed;
  }

  step(traffic: Traffic): void {
    const { lane, atMetres, startSeconds } = this.#happening;
    if (this.#fell || traffic.seconds < startSeconds) return;
    const loser = traffic.vehicles.find(
      (vehicle) =>
        vehicle.course.route.lane.id === lane &&
        carriers.includes(vehicle.body) &&
        !vehicle.course.isCrossingOver(vehicle.distanceMetres) &&
        vehicle.rearMetres >= atMetres &&
        vehicle.rearMetres < atMetres + Math.max(2, vehicle.speed) &&
        traffic.vehicles.every((other) => {
          const gap = vehicle.rearMetres - other.frontMetres;
          return (
            other.course.path !== vehicle.course.path ||
            other.distanceMetres >= vehicle.distanceMetres ||
            gap > followerMetres + followerSeconds * other.speed
          );
        }),
    );
    if (!loser) return;
    const random = new Random(this.#seed);
    const { course } = loser;
    const distance = loser.rearMetres - behindMetres - bodies.cargo.lengthMetres / 2;
    const { at, headingRadians } = course.path.placeAt(distance, course.lateralAt(distance));
    const thing = new Thing({
      id: traffic.newId(),
      lookSeed: random.seed(),
      at,
      slidesToRadians: headingRadians,
      headingRadians: headingRadians + random.between(-mostTurned, mostTurned),
      speed: Math.max(0, loser.speed - 1),
    });
    traffic.addThing(thing);
    this.#fell = { actors: [loser.id, thing.id], seconds: traffic.seconds };
  }

  tookPlace(filmSeconds: number): TookPlace | undefined {
    return (
      this.#fell && {
        kind: 'lost-cargo',
        actors: this.#fell.actors,
        startSeconds: this.#fell.seconds,
        endSeconds: filmSeconds,
      }
    );
  }
}
