import { BufferGeometry, Float32BufferAttribute, Group, Mesh, PlaneGeometry } from 'three';
import { mergeGeometries, toCreasedNormals } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { RoadMap } from '../../world/road-map';
import type { GroundPoint } from '../../world/scene-description';
import type { LookChance } from '../bodies/look-chance';
import {
  type GroundLook,
  grassMaterial,
  kerbMaterial,
  pavementMaterial,
} from '../materials/ground-palette';
import { groundPolygon } from './ground-polygon';
import { blots, grains, paintedTexture } from './painted-texture';
import { roadEdges } from './roadside';

/** People walk on the ground of the world, so pavements can hardly be higher than that. */
const pavementHeight = 0.02;
const kerbHeight = 0.06;
const kerbWidth = 0.16;
const slabMetres = 0.5;
const grassTileMetres = 9;
const reachMetres = 1200;

const slabs = (look: GroundLook, chance: LookChance) =>
  paintedTexture(512, 512, (brush, width) => {
    grains(brush, chance, look.pavement, 26);
    const slab = width / 8;
    for (let row = 0; row < 8; row++) {
      for (let column = 0; column < 8; column++) {
        const tone = chance.between(-0.09, 0.09);
        brush.fillStyle = tone > 0 ? `rgba(255,250,240,${tone})` : `rgba(20,20,20,${-tone})`;
        brush.fillRect(column * slab, row * slab, slab, slab);
        brush.strokeStyle = 'rgba(62,60,56,0.55)';
        brush.lineWidth = 2;
        brush.strokeRect(column * slab, row * slab, slab, slab);
      }
    }
  });

const lawn = (look: GroundLook, chance: LookChance) =>
  paintedTexture(512, 512, (brush) => {
    grains(brush, chance, look.grass, 56);
    blots(brush, chance, {
      count: 120,
      radius: [12, 70],
      colours: [
        'rgba(60,84,34,0.22)',
        'rgba(128,132,70,0.16)',
        'rgba(96,116,52,0.2)',
        'rgba(112,98,66,0.1)',
      ],
    });
  });

/** A stone edge along a kerb line, its face to the road on the right. */
function kerbStone(points: readonly GroundPoint[]): BufferGeometry {
  const profile = [
    [0, -0.02],
    [0, kerbHeight],
    [kerbWidth, kerbHeight],
    [kerbWidth, 0],
  ] as const;
  const rings = points.map(([x, y], i) => {
    const before = points[Math.max(0, i - 1)]!;
    const after = points[Math.min(points.length - 1, i + 1)]!;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const left = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length] as const;
    return profile.map(
      ([out, height]) => [x + left[0] * out, height, -(y + left[1] * out)] as const,
    );
  });
  const positions: number[] = [];
  for (let i = 1; i < rings.length; i++) {
    for (let j = 1; j < profile.length; j++) {
      const [a, b, c, d] = [
        rings[i - 1]![j - 1]!,
        rings[i - 1]![j]!,
        rings[i]![j]!,
        rings[i]![j - 1]!,
      ];
      for (const corner of [a, d, b, b, d, c]) positions.push(...corner);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  return toCreasedNormals(geometry, 0.5);
}

/** Pavements with their kerbs, and grass as far as the eye goes. */
export function besideCarriageway(road: RoadMap, look: GroundLook, chance: LookChance): Group {
  const group = new Group();
  const add = (geometry: BufferGeometry, material: Mesh['material']): void => {
    const mesh = new Mesh(geometry, material);
    mesh.receiveShadow = true;
    group.add(mesh);
  };
  const grassTexture = lawn(look, chance);
  const tiles = (2 * reachMetres) / grassTileMetres;
  grassTexture.repeat.set(tiles, tiles);
  const grass = new PlaneGeometry(2 * reachMetres, 2 * reachMetres);
  add(grass.rotateX(-Math.PI / 2).translate(0, -0.06, 0), grassMaterial(grassTexture));
  if (road.pavements.length > 0) {
    const flags = road.pavements.map((each) => groundPolygon(each, pavementHeight, slabMetres * 8));
    add(mergeGeometries(flags), pavementMaterial(look, slabs(look, chance)));
  }
  const stones = roadEdges(road).kerbs.map(kerbStone);
  if (stones.length > 0) add(mergeGeometries(stones), kerbMaterial(look));
  return group;
}
