import type { TrafficStream } from '../../world/scene-description';

type Mix = TrafficStream['mix'];

const cars: Mix = { hatchback: 26, saloon: 18, estate: 14, suv: 16 };

/** A town by day: all that has four wheels or more. */
export const townMix: Mix = { ...cars, van: 10, lorry: 7, 'semi-trailer': 2, bus: 5 };

/** With the two-wheelers that keep to the lanes of cars. */
export const livelyMix: Mix = { ...townMix, motorcycle: 5 };

export const carMix: Mix = cars;
export const twoWheelerMix: Mix = { motorcycle: 1 };
export const bicycleMix: Mix = { bicycle: 1 };
