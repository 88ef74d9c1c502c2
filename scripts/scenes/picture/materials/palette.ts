import { Color, MeshStandardMaterial } from 'three';

/**
 * How a surface takes the light. Those of one finish are one mesh: `matt`, `metal` and `wheel` carry
 * their colours in their vertices, `paint` and `second-paint` take theirs from the body's look.
 */
export type Finish =
  | 'paint'
  | 'second-paint'
  | 'matt'
  | 'metal'
  | 'wheel'
  | 'glass'
  | 'head-lamp'
  | 'tail-lamp'
  | 'brake-lamp'
  | 'display';

export interface Surface {
  readonly finish: Finish;
  readonly colour?: number;
}

const matt = (colour: number): Surface => ({ finish: 'matt', colour });
const metal = (colour: number): Surface => ({ finish: 'metal', colour });

/** What bodies are made of. Glass is dark and mirrors the sky, as it does from outside by day. */
export const surfaces = {
  paint: { finish: 'paint' },
  secondPaint: { finish: 'second-paint' },
  glass: { finish: 'glass' },
  headLamp: { finish: 'head-lamp' },
  tailLamp: { finish: 'tail-lamp' },
  brakeLamp: { finish: 'brake-lamp' },
  display: { finish: 'display' },
  tyre: { finish: 'wheel', colour: 0x17171a },
  rim: { finish: 'wheel', colour: 0xb4b8bc },
  narrowRim: { finish: 'wheel', colour: 0x55595d },
  rimGap: { finish: 'wheel', colour: 0x1b1c1e },
  black: matt(0x0e0e10),
  dark: matt(0x1e2023),
  underneath: matt(0x060607),
  plate: matt(0xd6d6d0),
  white: matt(0xe4e6e6),
  amber: matt(0xd87a14),
  seat: matt(0x202124),
  reflectorRed: matt(0xb01015),
  skin: matt(0xb98568),
  chrome: metal(0xd2d6da),
  steel: metal(0x80858a),
  darkSteel: metal(0x3c3f43),
} as const satisfies Record<string, Surface>;

export const mattSurface = matt;
export const metalSurface = metal;

const standard = (
  colour: number,
  roughness: number,
  metalness: number,
  envMapIntensity = 1,
  more: ConstructorParameters<typeof MeshStandardMaterial>[0] = {},
): MeshStandardMaterial =>
  new MeshStandardMaterial({ color: colour, roughness, metalness, envMapIntensity, ...more });

const paints = new Map<number, MeshStandardMaterial>();

/** Car paint with a clear coat: it mirrors the sky a little. One material a colour. */
export function paintOf(colour: number): MeshStandardMaterial {
  let paint = paints.get(colour);
  if (!paint) paints.set(colour, (paint = standard(colour, 0.28, 0.25, 1.1)));
  return paint;
}

const coloured = { vertexColors: true };
const white = 0xffffff;

const lampOf = (colour: number, glow: number, intensity: number): MeshStandardMaterial =>
  standard(colour, 0.15, 0.2, 1, { emissive: new Color(glow), emissiveIntensity: intensity });

/** Shared by all bodies; lamps change by taking another one of these. */
export const bodyMaterials = {
  matt: standard(white, 0.75, 0, 0.9, coloured),
  metal: standard(white, 0.28, 0.85, 1, coloured),
  wheel: standard(white, 0.55, 0.25, 0.9, coloured),
  glass: standard(0x1a232a, 0.05, 0.6, 1.35),
  headLampOff: standard(0xb4c0c9, 0.08, 0.55, 1.2, {
    emissive: new Color(white),
    emissiveIntensity: 0.12,
  }),
  headLampOn: lampOf(0xffffff, 0xfff4dc, 6),
  tailLampOff: lampOf(0xa00a0c, 0x900000, 0.35),
  tailLampOn: lampOf(0xc01010, 0xff1408, 1.6),
  brakeLampOn: lampOf(0xd81408, 0xff0c05, 2.2),
  displayOff: lampOf(0x201000, 0xffa020, 0.9),
  displayOn: lampOf(0x201000, 0xffa020, 1.8),
} as const;
