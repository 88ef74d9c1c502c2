import type { BodyKind } from '../../world/bodies';
import { LookChance } from './look-chance';

/** What of a vehicle is painted, as 0xrrggbb. */
export interface Paints {
  readonly paint: number;
  /** Of a bus the lower half, of a lorry what it carries its load in. */
  readonly secondPaint?: number;
}

/** As they are on the road: much white, grey and black, some colour. */
const carPaints = [
  0xcfd2d3, 0xc2c6c8, 0xd8dadb, 0x17181b, 0x24272b, 0x8d9297, 0xa9adb1, 0x5a6067, 0x8c1218,
  0xa81f22, 0x1c3a66, 0x2b5d8a, 0x4f86b5, 0x3d4a3e, 0x2f5d46, 0xa89c86, 0xb5642a,
] as const;
const vanPaints = [
  0xd8dadb, 0xcfd2d3, 0xc2c6c8, 0xa81f22, 0x2b5d8a, 0x8d9297, 0xd9a21b, 0x2f5d46,
] as const;

const busLiveries: readonly [readonly [number, number], ...(readonly [number, number])[]] = [
  [0xc8102e, 0xc8102e],
  [0xc8102e, 0xf0f1ee],
  [0xf0f1ee, 0x1f5fa8],
  [0x1f5fa8, 0xf0f1ee],
  [0x2f7d4a, 0xf0f1ee],
  [0xe0a51e, 0xf0f1ee],
];

const cabPaints = [0xd8dadb, 0xb01c1c, 0x1d4f91, 0xf0f0ee, 0x2a6b3c, 0xd98c1a, 0x35608f] as const;
const boxPaints = [0x35608f, 0xb01c1c, 0xd9a21b, 0x2a6b3c, 0xc9b88a, 0xd4661c, 0xdfe3e6] as const;
const tipperPaints = [0xa85f1c, 0x6b7076, 0x9a2a20, 0x2a6b3c] as const;
/** Semi-trailers are never white: from behind nothing would tell them from the sky. */
const trailerPaints = [0x35608f, 0xb01c1c, 0x2a6b3c, 0xd9a21b, 0xc4622a, 0x4a7fa8] as const;

const motorcyclePaints = [0xb01818, 0x15181c, 0x1d4f91, 0xe0e0e0, 0x2f7d4a, 0xd06010] as const;

export const lorryLoads = ['box', 'box', 'tipper', 'flatbed'] as const;
export type LorryLoad = (typeof lorryLoads)[number];

/** The first choice of a lorry's looks. */
export const lorryLoad = (chance: LookChance): LorryLoad => chance.pick(lorryLoads);

/**
 * How a vehicle is painted; undefined: it is none. The same seed as that of its body.
 */
export function paintsOf(kind: BodyKind, lookSeed: number): Paints | undefined {
  const chance = new LookChance(lookSeed);
  switch (kind) {
    case 'hatchback':
    case 'saloon':
    case 'estate':
    case 'suv':
    case 'van':
      // The variant of the body was chosen before.
      chance.share();
      return { paint: kind === 'van' ? chance.pick(vanPaints) : chance.pick(carPaints) };
    case 'bus': {
      const [paint, secondPaint] = chance.pick(busLiveries);
      return { paint, secondPaint };
    }
    case 'lorry': {
      const load = lorryLoad(chance);
      const paint = chance.pick(cabPaints);
      const secondPaint = load === 'tipper' ? chance.pick(tipperPaints) : chance.pick(boxPaints);
      return { paint, secondPaint };
    }
    case 'semi-trailer':
      return { paint: chance.pick(cabPaints), secondPaint: chance.pick(trailerPaints) };
    case 'motorcycle':
      return { paint: chance.pick(motorcyclePaints) };
    case 'bicycle':
    case 'pedestrian':
    case 'cargo':
      return undefined;
  }
}
