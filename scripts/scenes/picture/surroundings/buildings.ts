import {
  BoxGeometry,
  BufferGeometry,
  Float32BufferAttribute,
  Matrix4,
  type MeshStandardMaterial,
} from 'three';
import type { GroundPoint } from '../../world/scene-description';
import type { LookChance } from '../bodies/look-chance';
import { cornice, facade, plinth, roofOf, roofTiles } from '../materials/surroundings-palette';
import { baysOfTexture, facadeStyles, paintFacade } from './facade-texture';
import type { Roadside } from './roadside';
import { type Standing, standingAt } from './standing';

const bayMetres = 3;
const storeyMetres = 3.1;

/** Sizes in whole bays and storeys, so that no window is cut. */
interface House {
  readonly wide: number;
  readonly deep: number;
  readonly storeys: number;
}

/** Four walls without a top; their texture repeats by bays and storeys. */
function walls({ wide, deep, storeys }: House): BufferGeometry {
  const [x, z] = [(wide * bayMetres) / 2, (deep * bayMetres) / 2];
  const top = storeys * storeyMetres;
  const corners = [
    [x, z, wide],
    [x, -z, deep],
    [-x, -z, wide],
    [-x, z, deep],
  ] as const;
  const positions: number[] = [];
  const textures: number[] = [];
  corners.forEach(([x1, z1], i) => {
    const [x2, z2] = corners[(i + 1) % 4]!;
    const bays = Math.round(Math.hypot(x2 - x1, z2 - z1) / bayMetres) / baysOfTexture;
    const up = storeys / baysOfTexture;
    const face = [
      [x1, 0, z1, 0, 0],
      [x2, 0, z2, bays, 0],
      [x2, top, z2, bays, up],
      [x1, top, z1, 0, up],
    ] as const;
    for (const corner of [0, 1, 2, 0, 2, 3]) {
      const [px, py, pz, u, v] = face[corner]!;
      positions.push(px, py, pz);
      textures.push(u, v);
    }
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(textures, 2));
  geometry.computeVertexNormals();
  return geometry;
}

/** A ridge along the longer side. */
function pitchedRoof({ wide, deep, storeys }: House, rise: number): BufferGeometry {
  const eaves = 0.35;
  const [x, z] = [(wide * bayMetres) / 2 + eaves, (deep * bayMetres) / 2 + eaves];
  const base = storeys * storeyMetres;
  const ridge = Math.max(0, x - z * 0.4);
  const [a, b, c, d] = [
    [x, base, z],
    [x, base, -z],
    [-x, base, -z],
    [-x, base, z],
  ] as const;
  const [e, f] = [
    [ridge, base + rise, 0],
    [-ridge, base + rise, 0],
  ] as const;
  const triangles = [a, b, e, c, d, f, d, a, e, d, e, f, b, c, f, b, f, e];
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(triangles.flat(), 3));
  geometry.setAttribute(
    'uv',
    new Float32BufferAttribute(new Array(triangles.length * 2).fill(0), 2),
  );
  geometry.computeVertexNormals();
  return geometry;
}

function slab(size: readonly [number, number, number], y: number): BufferGeometry {
  return new BoxGeometry(...size).applyMatrix4(new Matrix4().makeTranslation(0, y, 0));
}

/** Houses in a few styles along the road and at the horizon. */
export class Buildings {
  private readonly facades: readonly MeshStandardMaterial[];
  private readonly roofs: readonly MeshStandardMaterial[];

  constructor(
    private readonly standing: Standing,
    private readonly chance: LookChance,
  ) {
    this.facades = facadeStyles.map((style) => {
      const { map, lit } = paintFacade(style, chance);
      return facade(map, lit);
    });
    this.roofs = roofTiles.map(roofOf);
  }

  lightWindows(isOn: boolean): void {
    for (const each of this.facades) each.emissiveIntensity = isOn ? 0.9 : 0;
  }

  private house(house: House, at: GroundPoint, heading: number): void {
    const place = standingAt(at, heading);
    const { wide, deep, storeys } = house;
    const [x, z] = [wide * bayMetres, deep * bayMetres];
    const top = storeys * storeyMetres;
    const wall = this.facades[this.chance.index(this.facades.length)]!;
    const roof = this.roofs[this.chance.index(this.roofs.length)]!;
    this.standing.add(wall, walls(house), place);
    this.standing.add(plinth, slab([x + 0.12, 0.7, z + 0.12], 0.35), place);
    if (storeys <= 4) {
      this.standing.add(cornice, slab([x + 0.5, 0.25, z + 0.5], top), place);
      this.standing.add(roof, pitchedRoof(house, Math.min(z, x) * 0.36), place);
      const chimney = slab([0.9, 2, 0.7], top + Math.min(z, x) * 0.3);
      this.standing.add(
        plinth,
        chimney,
        place.clone().multiply(new Matrix4().makeTranslation(x * 0.2, 0, 0.6)),
      );
    } else {
      this.standing.add(cornice, slab([x + 0.3, 0.9, z + 0.3], top + 0.2), place);
      this.standing.add(plinth, slab([x * 0.35, 2.2, z * 0.4], top + 1.2), place);
    }
  }

  /** A row along the kerb; fronts face the road. */
  row(roadside: Roadside, behindKerb: number): void {
    const { chance } = this;
    for (const { at, towardsRoad } of roadside.places(behindKerb, () => 6)) {
      const house: House = {
        wide: 3 + chance.index(4),
        deep: 3 + chance.index(2),
        storeys: 2 + chance.index(4),
      };
      const radius = (Math.hypot(house.wide, house.deep) * bayMetres) / 2;
      const setBack = (house.deep * bayMetres) / 2 + chance.between(0, 4);
      const place: GroundPoint = [
        at[0] - towardsRoad[0] * setBack,
        at[1] - towardsRoad[1] * setBack,
      ];
      // As a round place a house needs less than its diagonal: its front is parallel to the road.
      if (!roadside.take(place, { radius: radius * 0.82, clear: 2 })) continue;
      const heading = Math.atan2(towardsRoad[1], towardsRoad[0]) + Math.PI / 2;
      this.house(house, place, heading);
    }
  }

  /** Higher ones far away, in the haze. */
  town(roadside: Roadside, middle: GroundPoint): void {
    const { chance } = this;
    for (let i = 0; i < 90; i++) {
      const turn = chance.share() * 2 * Math.PI;
      const away = chance.between(130, 330);
      const at: GroundPoint = [
        middle[0] + Math.cos(turn) * away,
        middle[1] + Math.sin(turn) * away,
      ];
      const house: House = {
        wide: 4 + chance.index(6),
        deep: 4 + chance.index(3),
        storeys: 4 + chance.index(8),
      };
      if (
        !roadside.take(at, {
          radius: (Math.hypot(house.wide, house.deep) * bayMetres) / 2,
          clear: 10,
        })
      )
        continue;
      this.house(house, at, chance.between(0, Math.PI));
    }
  }
}
