import type { BodyKind } from '../../world/bodies';

export type CarKind = Extract<BodyKind, 'hatchback' | 'saloon' | 'estate' | 'suv' | 'van'>;

/** Along the car: metres behind its front end, and the height there. */
export type Profile = readonly (readonly [behindFront: number, height: number])[];

/** A car's shape in metres; lengths, widths and roof heights are those of the world's bodies. */
export interface CarSpecification {
  readonly clearance: number;
  readonly wheelRadius: number;
  readonly frontAxle: number;
  readonly rearAxle: number;
  /** The upper edge of the lower body: bumper, bonnet, window sill, boot lid or tail. */
  readonly shoulder: Profile;
  /** Where the windscreen and the rear window begin and end, behind the front. */
  readonly windscreen: readonly [foot: number, top: number];
  readonly rearWindow: readonly [top: number, foot: number];
  /** Middles of the pillars between the side windows, and the rearmost one's width. */
  readonly pillars: readonly number[];
  readonly lastPillar: number;
  /** Width of the roof over that of the body. */
  readonly roofShare: number;
  readonly tailLampHeight: number;
  /** Of a van: the pillar behind which it has panels for windows. */
  readonly panelledFrom?: number;
  readonly roofRails?: boolean;
}

const panelVan: CarSpecification = {
  clearance: 0.24,
  wheelRadius: 0.35,
  frontAxle: 0.95,
  rearAxle: 4.25,
  shoulder: [
    [0, 0.84],
    [0.06, 0.98],
    [0.2, 1.06],
    [0.5, 1.15],
    [0.75, 1.2],
    [1.6, 1.22],
    [4.5, 1.22],
    [5.22, 1.2],
    [5.3, 1.14],
  ],
  windscreen: [0.62, 1.55],
  rearWindow: [5.12, 5.27],
  pillars: [2.5, 3.9],
  lastPillar: 0.22,
  roofShare: 0.85,
  tailLampHeight: 0.55,
  panelledFrom: 0,
};

/** Every kind has variants: bodies of the same size that differ in their windows. */
export const carSpecifications: Readonly<Record<CarKind, readonly CarSpecification[]>> = {
  hatchback: [
    {
      clearance: 0.19,
      wheelRadius: 0.315,
      frontAxle: 0.82,
      rearAxle: 3.37,
      shoulder: [
        [0, 0.62],
        [0.06, 0.72],
        [0.18, 0.79],
        [0.5, 0.88],
        [0.95, 0.95],
        [1.4, 0.95],
        [2.6, 0.97],
        [3.6, 1.01],
        [4.0, 1.0],
        [4.1, 0.92],
      ],
      windscreen: [0.92, 1.68],
      rearWindow: [3.62, 3.98],
      pillars: [2.42, 3.28],
      lastPillar: 0.3,
      roofShare: 0.71,
      tailLampHeight: 0.3,
    },
  ],
  saloon: [
    {
      clearance: 0.19,
      wheelRadius: 0.325,
      frontAxle: 0.9,
      rearAxle: 3.65,
      shoulder: [
        [0, 0.6],
        [0.06, 0.69],
        [0.2, 0.76],
        [0.6, 0.84],
        [1.15, 0.91],
        [1.7, 0.92],
        [2.8, 0.94],
        [3.7, 0.98],
        [4.2, 1.01],
        [4.55, 1.0],
        [4.65, 0.9],
      ],
      windscreen: [1.12, 1.92],
      rearWindow: [3.32, 4.06],
      pillars: [2.72],
      lastPillar: 0.26,
      roofShare: 0.7,
      tailLampHeight: 0.17,
    },
  ],
  estate: [
    {
      clearance: 0.19,
      wheelRadius: 0.325,
      frontAxle: 0.92,
      rearAxle: 3.7,
      shoulder: [
        [0, 0.6],
        [0.06, 0.7],
        [0.2, 0.77],
        [0.6, 0.85],
        [1.15, 0.92],
        [1.7, 0.93],
        [2.8, 0.95],
        [4.2, 0.99],
        [4.65, 0.99],
        [4.75, 0.9],
      ],
      windscreen: [1.12, 1.9],
      rearWindow: [4.25, 4.62],
      pillars: [2.72, 3.55],
      lastPillar: 0.2,
      roofShare: 0.71,
      tailLampHeight: 0.3,
      roofRails: true,
    },
  ],
  suv: [
    {
      clearance: 0.25,
      wheelRadius: 0.37,
      frontAxle: 0.9,
      rearAxle: 3.6,
      shoulder: [
        [0, 0.78],
        [0.06, 0.9],
        [0.2, 0.98],
        [0.6, 1.05],
        [1.1, 1.1],
        [1.7, 1.1],
        [3.6, 1.13],
        [4.3, 1.15],
        [4.5, 1.14],
        [4.6, 1.04],
      ],
      windscreen: [1.1, 1.75],
      rearWindow: [4.12, 4.46],
      pillars: [2.6, 3.5],
      lastPillar: 0.26,
      roofShare: 0.73,
      tailLampHeight: 0.34,
      roofRails: true,
    },
  ],
  van: [panelVan, { ...panelVan, panelledFrom: 1 }],
};
