import { Group, LatheGeometry, Matrix4, Mesh, type Object3D, Vector2, Vector3 } from 'three';
import { mattSurface, type Surface, surfaces } from '../materials/palette';
import { meshesOf } from './body-model';
import { Limb } from './limb';
import type { LookChance } from './look-chance';
import { Shape, sides } from './shape';

const shirts = [
  0xb23a3a, 0x2d4a7d, 0x3a3d44, 0xd8d5cc, 0x3b6b4b, 0x7a6a52, 0x6d3d6a, 0xc7a13a, 0x4f86b5,
  0xd0602a,
] as const;
const trousers = [0x23262d, 0x2f3e5a, 0x4a4238, 0x5b5f66, 0x1c1c1e, 0x6f6652] as const;
const hairs = [0x1a120c, 0x3a2515, 0x6b4a2a, 0x101010, 0x8a8378] as const;
const skins = [0xc6967a, 0xb98568, 0x8c5f45, 0x5f3f2f, 0xd3a68c] as const;
const bicycleHelmets = [0xe0e0e0, 0xcfd8e0, 0xb02020, 0xe2bd35] as const;
const motorcycleHelmets = [0x111214, 0xc8ccd0, 0xa01818, 0x1d3f7a, 0xd98c1a] as const;

export type HeadWear = 'hair' | 'bicycle-helmet' | 'motorcycle-helmet';

const bareArms = { hair: 0.5, 'bicycle-helmet': 0.8, 'motorcycle-helmet': 0 } as const;
const bareLegs = { hair: 0.15, 'bicycle-helmet': 0.7, 'motorcycle-helmet': 0 } as const;

/** What somebody wears. */
export interface Clothes {
  readonly shirt: Surface;
  readonly sleeve: Surface;
  readonly trousers: Surface;
  readonly shin: Surface;
  readonly skin: Surface;
  readonly hair: Surface;
  readonly helmet: Surface;
  readonly head: HeadWear;
  readonly hasBag: boolean;
}

export function clothesFor(chance: LookChance, head: HeadWear): Clothes {
  const shirt = mattSurface(chance.pick(shirts));
  const skin = mattSurface(chance.pick(skins));
  const helmets = head === 'motorcycle-helmet' ? motorcycleHelmets : bicycleHelmets;
  const leg = mattSurface(chance.pick(trousers));
  return {
    shirt,
    skin,
    // Cyclists in short sleeves and shorts look least like motorcyclists, to detectors as to people.
    sleeve: chance.happens(bareArms[head]) ? skin : shirt,
    trousers: leg,
    shin: chance.happens(bareLegs[head]) ? skin : leg,
    hair: mattSurface(chance.pick(hairs)),
    helmet: mattSurface(chance.pick(helmets)),
    head,
    hasBag: chance.happens(0.35),
  };
}

const torsoProfile = [
  [0.001, -0.1],
  [0.11, -0.08],
  [0.15, 0],
  [0.14, 0.1],
  [0.13, 0.18],
  [0.15, 0.32],
  [0.158, 0.42],
  [0.13, 0.5],
  [0.07, 0.545],
  [0.045, 0.57],
] as const;

const round = (points: readonly (readonly [number, number])[]): LatheGeometry =>
  new LatheGeometry(
    points.map(([radius, y]) => new Vector2(radius, y)),
    18,
  );
const broad = new Matrix4().makeScale(0.76, 1, 1.32);

function headOn(shape: Shape, clothes: Clothes): void {
  const at = [0.03, 0.7, 0] as const;
  shape.rod(
    clothes.skin,
    [
      [0, 0.52, 0],
      [0.02, 0.66, 0],
    ],
    0.052,
  );
  shape.ball(clothes.skin, 0.104, at, [0.95, 1.18, 0.85]);
  if (clothes.head === 'motorcycle-helmet') {
    shape.ball(clothes.helmet, 0.145, [0.03, 0.72, 0], [1.08, 1.02, 0.95]);
    shape.ball(surfaces.glass, 0.12, [0.085, 0.71, 0], [0.9, 0.55, 0.98]);
  } else if (clothes.head === 'bicycle-helmet') {
    shape.ball(clothes.helmet, 0.122, [0.02, 0.765, 0], [1.16, 0.68, 0.92]);
  } else {
    shape.ball(clothes.hair, 0.112, [0.012, 0.735, 0], [1, 1.02, 0.92]);
  }
}

function torso(clothes: Clothes): Shape {
  const shape = new Shape();
  shape.add(clothes.shirt, round(torsoProfile.slice(2)), broad);
  shape.add(
    clothes.trousers,
    round(torsoProfile.slice(0, 4)),
    broad.clone().scale(new Vector3(1.04, 1, 1.04)),
  );
  for (const side of sides) shape.ball(clothes.shirt, 0.075, [0, 0.45, side * 0.175]);
  if (clothes.hasBag) {
    shape.box(surfaces.dark, [0.14, 0.42, 0.3], [-0.155, 0.3, 0], { rounded: 0.06 });
  }
  headOn(shape, clothes);
  return shape;
}

const legLengths = [0.45, 0.44] as const;
const armLengths = [0.29, 0.27] as const;
const ankleHeight = 0.08;

function leg(clothes: Clothes): Limb {
  const thigh = new Shape();
  thigh.rod(
    clothes.trousers,
    [
      [0, 0.02, 0],
      [0, -legLengths[0], 0],
    ],
    0.098,
    0.068,
    12,
  );
  const shin = new Shape();
  shin.ball(clothes.shin, 0.068, [0, 0, 0]);
  shin.rod(
    clothes.shin,
    [
      [0, 0, 0],
      [0, -legLengths[1] + 0.02, 0],
    ],
    0.068,
    0.05,
    12,
  );
  const shoe = new Shape();
  shoe.box(surfaces.dark, [0.27, 0.09, 0.1], [0.06, 0.045 - ankleHeight, 0], { rounded: 0.035 });
  const parts = [thigh, shin, shoe].map((part) => meshesOf(part.merged()));
  return new Limb(parts[0]!, parts[1]!, legLengths, parts[2]);
}

function arm(clothes: Clothes): Limb {
  const upper = new Shape();
  upper.rod(
    clothes.shirt,
    [
      [0, 0.01, 0],
      [0, -armLengths[0], 0],
    ],
    0.064,
    0.05,
    10,
  );
  const fore = new Shape();
  fore.ball(clothes.sleeve, 0.05, [0, 0, 0]);
  fore.rod(
    clothes.sleeve,
    [
      [0, 0, 0],
      [0, -armLengths[1] + 0.03, 0],
    ],
    0.05,
    0.038,
    10,
  );
  fore.ball(clothes.skin, 0.048, [0, -armLengths[1], 0]);
  return new Limb(meshesOf(upper.merged()), meshesOf(fore.merged()), armLengths);
}

const kneeForward = new Vector3(1, 0.2, 0);
const elbowBack = new Vector3(-0.7, -0.5, 0);

/** Somebody made for one seed: a torso that leans, two arms and two legs that reach. */
export class Figure {
  readonly group = new Group();
  private readonly trunk: Object3D;
  private readonly legs: readonly [Limb, Limb];
  private readonly arms: readonly [Limb, Limb];

  constructor(clothes: Clothes) {
    this.trunk = meshesOf(torso(clothes).merged());
    this.legs = [leg(clothes), leg(clothes)];
    this.arms = [arm(clothes), arm(clothes)];
    this.group.add(this.trunk, ...[...this.legs, ...this.arms].map((limb) => limb.group));
  }

  /** @param lean radians to the front @param twist radians of the shoulders to the left */
  place(hip: Vector3, lean: number, twist = 0): void {
    this.trunk.position.copy(hip);
    this.trunk.rotation.set(0, twist, -lean, 'ZYX');
    this.trunk.updateMatrix();
  }

  /** @param side 0 right, 1 left @param ankle where the leg ends */
  stepTo(side: 0 | 1, ankle: Vector3): void {
    const from = new Vector3(0, -0.02, sides[side] * 0.095).add(this.trunk.position);
    this.legs[side].reach(from, ankle, kneeForward);
  }

  /** @param outward how far the elbow points to the side */
  graspAt(side: 0 | 1, hand: Vector3, outward = 0.35): void {
    const from = new Vector3(0, 0.44, sides[side] * 0.195).applyMatrix4(this.trunk.matrix);
    const bend = elbowBack.clone().setZ(sides[side] * outward);
    this.arms[side].reach(from, hand, bend);
  }

  dispose(): void {
    this.group.traverse((each) => {
      if (each instanceof Mesh) each.geometry.dispose();
    });
  }
}

/** Of the foot's sole, below the ankle in which a leg ends. */
export const soleBelowAnkle = ankleHeight;
