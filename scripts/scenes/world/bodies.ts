import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';

/** What a road user looks like. `cargo` lies on the road and is none. */
export type BodyKind =
  | 'hatchback'
  | 'saloon'
  | 'estate'
  | 'suv'
  | 'van'
  | 'bus'
  | 'lorry'
  | 'semi-trailer'
  | 'motorcycle'
  | 'bicycle'
  | 'pedestrian'
  | 'cargo';

export interface Body {
  /** Absent: no road user. */
  readonly class?: RoadUserClass;
  readonly lengthMetres: number;
  readonly widthMetres: number;
  readonly heightMetres: number;
}

/** Outer sizes, which the simulation keeps apart and the pictures are built to. */
export const bodies: Readonly<Record<BodyKind, Body>> = {
  hatchback: { class: 'car', lengthMetres: 4.1, widthMetres: 1.76, heightMetres: 1.49 },
  saloon: { class: 'car', lengthMetres: 4.65, widthMetres: 1.82, heightMetres: 1.44 },
  estate: { class: 'car', lengthMetres: 4.75, widthMetres: 1.82, heightMetres: 1.47 },
  suv: { class: 'car', lengthMetres: 4.6, widthMetres: 1.88, heightMetres: 1.72 },
  van: { class: 'van', lengthMetres: 5.3, widthMetres: 1.98, heightMetres: 2.1 },
  bus: { class: 'bus', lengthMetres: 11.5, widthMetres: 2.5, heightMetres: 3.05 },
  lorry: { class: 'truck', lengthMetres: 7.8, widthMetres: 2.45, heightMetres: 3.45 },
  'semi-trailer': { class: 'truck', lengthMetres: 12.5, widthMetres: 2.45, heightMetres: 3.85 },
  motorcycle: { class: 'motorcycle', lengthMetres: 2.1, widthMetres: 0.85, heightMetres: 1.6 },
  bicycle: { class: 'bicycle', lengthMetres: 1.8, widthMetres: 0.6, heightMetres: 1.75 },
  pedestrian: { class: 'pedestrian', lengthMetres: 0.5, widthMetres: 0.55, heightMetres: 1.75 },
  cargo: { lengthMetres: 1.2, widthMetres: 0.8, heightMetres: 0.7 },
};
