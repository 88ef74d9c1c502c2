import { Color, DoubleSide, MeshStandardMaterial, type Texture } from 'three';
import type { SignalColour } from '../../world/world-moment';

const standard = (
  colour: number,
  roughness: number,
  metalness = 0,
  more: ConstructorParameters<typeof MeshStandardMaterial>[0] = {},
): MeshStandardMaterial =>
  new MeshStandardMaterial({ color: colour, roughness, metalness, ...more });

export const bark = standard(0x4a3d30, 1);

/** Leaves on cards; the texture's transparent parts are holes. */
export const leaves = (map: Texture, colour: number): MeshStandardMaterial =>
  standard(colour, 0.95, 0, { map, alphaTest: 0.45, side: DoubleSide, envMapIntensity: 0.55 });

export const leafColours = [0xb8cf8a, 0xa3c07a, 0xc6d29a, 0x93b070] as const;

/** Plaster and brick, by day and with lit windows. */
export const facade = (map: Texture, lit: Texture): MeshStandardMaterial =>
  standard(0xffffff, 0.85, 0, {
    map,
    emissiveMap: lit,
    emissive: new Color(0xffffff),
    emissiveIntensity: 0,
    envMapIntensity: 0.6,
  });

export const roofTiles = [0x7a4434, 0x6b5348, 0x54565a, 0x8a5a42] as const;
export const roofOf = (colour: number): MeshStandardMaterial =>
  standard(colour, 0.9, 0, { envMapIntensity: 0.5 });
export const cornice = standard(0xcfc9bd, 0.85);
export const plinth = standard(0x77736c, 0.9);

export const pole = standard(0x6f7478, 0.45, 0.7);
export const lampHousing = standard(0x33363a, 0.5, 0.4);
export const lampGlass = (): MeshStandardMaterial =>
  standard(0xdfe3e6, 0.3, 0, { emissive: new Color(0xffd9a0), emissiveIntensity: 0 });

export const signalHousing = standard(0x14161a, 0.6);
export const signalBoard = standard(0xe8e8e4, 0.6);

const lens = (dark: number, glow: number) => ({
  off: standard(dark, 0.35),
  on: standard(glow, 0.4, 0, { emissive: new Color(glow), emissiveIntensity: 3.2 }),
});

/** From the uppermost to the lowest lamp of a signal. */
export const signalLenses = [
  { lens: lens(0x2c0806, 0xff2a1a), lit: ['red', 'red-amber'] },
  { lens: lens(0x2b1a04, 0xffa51e), lit: ['amber', 'red-amber'] },
  { lens: lens(0x04220e, 0x2bff86), lit: ['green'] },
] as const satisfies readonly {
  lens: ReturnType<typeof lens>;
  lit: readonly SignalColour[];
}[];
