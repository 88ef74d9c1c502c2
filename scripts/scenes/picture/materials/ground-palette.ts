import { MeshStandardMaterial, type Texture } from 'three';

/** Colours and finish of what lies on the ground, dry and in the rain. */
export interface GroundLook {
  readonly asphalt: readonly [number, number, number];
  readonly asphaltRoughness: number;
  readonly pavement: readonly [number, number, number];
  readonly pavementRoughness: number;
  readonly grass: readonly [number, number, number];
  readonly paintRoughness: number;
  /** How much of the sky the ground mirrors. */
  readonly mirrors: number;
}

const dry: GroundLook = {
  asphalt: [134, 134, 132],
  asphaltRoughness: 0.92,
  pavement: [158, 154, 148],
  pavementRoughness: 0.95,
  grass: [88, 104, 58],
  paintRoughness: 0.75,
  mirrors: 0.5,
};

/** Water fills the pores: darker, and it mirrors. */
const wet: GroundLook = {
  asphalt: [50, 52, 55],
  asphaltRoughness: 0.3,
  pavement: [104, 102, 99],
  pavementRoughness: 0.45,
  grass: [66, 86, 48],
  paintRoughness: 0.35,
  mirrors: 1,
};

export const groundLook = (isWet: boolean): GroundLook => (isWet ? wet : dry);

export const asphaltMaterial = (look: GroundLook, map: Texture): MeshStandardMaterial =>
  new MeshStandardMaterial({
    map,
    roughness: look.asphaltRoughness,
    envMapIntensity: look.mirrors,
  });

/** Lies on other ground without fighting it for depth. */
const laidOn = (order: number) => ({
  transparent: true,
  depthWrite: false,
  polygonOffset: true,
  polygonOffsetFactor: -order,
  polygonOffsetUnits: -order,
});

export const wearMaterial = (
  look: GroundLook,
  alphaMap: Texture,
  colour: number,
  opacity: number,
): MeshStandardMaterial =>
  new MeshStandardMaterial({
    color: colour,
    alphaMap,
    opacity,
    roughness: Math.max(0.25, look.asphaltRoughness - 0.12),
    envMapIntensity: look.mirrors,
    ...laidOn(1),
  });

export const markingMaterial = (look: GroundLook, alphaMap: Texture): MeshStandardMaterial =>
  new MeshStandardMaterial({
    color: 0xe4e4de,
    alphaMap,
    roughness: look.paintRoughness,
    envMapIntensity: look.mirrors,
    ...laidOn(2),
  });

export const pavementMaterial = (look: GroundLook, map: Texture): MeshStandardMaterial =>
  new MeshStandardMaterial({
    map,
    roughness: look.pavementRoughness,
    envMapIntensity: look.mirrors,
  });

export const kerbMaterial = (look: GroundLook): MeshStandardMaterial =>
  new MeshStandardMaterial({
    color: look.mirrors > 0.8 ? 0x73726f : 0xa9a7a2,
    roughness: look.pavementRoughness,
    envMapIntensity: look.mirrors,
  });

export const grassMaterial = (map: Texture): MeshStandardMaterial =>
  new MeshStandardMaterial({ map, roughness: 1, envMapIntensity: 0.4 });
