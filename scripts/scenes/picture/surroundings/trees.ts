import {
  BufferGeometry,
  CylinderGeometry,
  Float32BufferAttribute,
  Matrix4,
  type MeshStandardMaterial,
  Quaternion,
  type Texture,
  Vector3,
} from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { GroundPoint } from '../../world/scene-description';
import type { LookChance } from '../bodies/look-chance';
import { bark, leafColours, leaves } from '../materials/surroundings-palette';
import { paintedTexture } from './painted-texture';
import type { Roadside } from './roadside';
import { type Standing, standingAt } from './standing';

/** A twig full of leaves on nothing. */
function leafTexture(chance: LookChance): Texture {
  return paintedTexture(256, 256, (brush, width, height) => {
    brush.clearRect(0, 0, width, height);
    for (let leaf = 0; leaf < 150; leaf++) {
      const away = Math.sqrt(chance.share()) * width * 0.42;
      const turn = chance.share() * 2 * Math.PI;
      const tone = chance.between(0.62, 1.1);
      brush.fillStyle = `rgb(${Math.round(112 * tone)},${Math.round(136 * tone)},${Math.round(64 * tone)})`;
      brush.save();
      brush.translate(width / 2 + Math.cos(turn) * away, height / 2 + Math.sin(turn) * away);
      brush.rotate(chance.share() * 2 * Math.PI);
      brush.beginPath();
      brush.ellipse(0, 0, chance.between(9, 17), chance.between(5, 9), 0, 0, 2 * Math.PI);
      brush.fill();
      brush.restore();
    }
  });
}

/** Middles and radii of the round parts of a crown. */
type Clump = readonly [middle: Vector3, radius: number];

/**
 * Cards with leaves on the skin of clumps. Their normals point out of the crown, not off the card, so
 * that the crown takes the light as one round body.
 */
function crown(
  clumps: readonly Clump[],
  cardsEach: number,
  size: number,
  chance: LookChance,
): BufferGeometry {
  const positions: number[] = [];
  const normals: number[] = [];
  const textures: number[] = [];
  const middle = clumps
    .reduce((sum, [at]) => sum.add(at), new Vector3())
    .divideScalar(clumps.length);
  const unit = (): Vector3 => {
    const y = chance.between(-1, 1);
    const turn = chance.share() * 2 * Math.PI;
    const flat = Math.sqrt(1 - y * y);
    return new Vector3(flat * Math.cos(turn), y, flat * Math.sin(turn));
  };
  for (const [at, radius] of clumps) {
    for (let card = 0; card < cardsEach; card++) {
      const out = unit();
      const place = at.clone().addScaledVector(out, radius * chance.between(0.62, 1));
      const facing = out.clone().addScaledVector(unit(), 0.7).normalize();
      const turn = new Quaternion().setFromUnitVectors(new Vector3(0, 0, 1), facing);
      turn.multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), chance.share() * 6.3));
      const half = (size / 2) * chance.between(0.75, 1.25);
      const normal = place.clone().sub(middle).normalize().lerp(out, 0.5).normalize();
      const corners = [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, -1],
        [1, 1],
        [-1, 1],
      ] as const;
      for (const [u, v] of corners) {
        const corner = new Vector3(u * half, v * half, 0).applyQuaternion(turn).add(place);
        positions.push(corner.x, corner.y, corner.z);
        normals.push(normal.x, normal.y, normal.z);
        textures.push((u + 1) / 2, (v + 1) / 2);
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normals, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(textures, 2));
  return geometry;
}

function bough(from: Vector3, to: Vector3, radius: number, endRadius: number): BufferGeometry {
  const way = to.clone().sub(from);
  const geometry = new CylinderGeometry(endRadius, radius, way.length(), 6, 1, true);
  const turn = new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), way.clone().normalize());
  const middle = from.clone().addScaledVector(way, 0.5);
  return geometry.applyMatrix4(new Matrix4().compose(middle, turn, new Vector3(1, 1, 1)));
}

interface Tree {
  readonly wood: BufferGeometry;
  readonly crown: BufferGeometry;
  /** For trees that are far away: fewer cards, larger. */
  readonly farCrown: BufferGeometry;
}

const farMetres = 75;

/** About 7.5 m tall. */
function makeTree(chance: LookChance): Tree {
  const clumps: Clump[] = [[new Vector3(0, 5.2, 0), 1.7]];
  const wood: BufferGeometry[] = [bough(new Vector3(), new Vector3(0, 3.4, 0), 0.2, 0.13)];
  for (let i = 0; i < 7; i++) {
    const turn = ((i + chance.between(-0.3, 0.3)) / 7) * 2 * Math.PI;
    const out = chance.between(1, 1.6);
    const at = new Vector3(Math.cos(turn) * out, chance.between(3.9, 6.1), Math.sin(turn) * out);
    clumps.push([at, chance.between(0.95, 1.35)]);
    wood.push(bough(new Vector3(0, 2.4, 0), at, 0.085, 0.03));
  }
  return {
    wood: mergeGeometries(wood),
    crown: crown(clumps, 70, 0.85, chance),
    farCrown: crown(clumps, 20, 1.5, chance),
  };
}

/** Trees of a few shapes, and hedges, in a few greens. */
export class Greenery {
  private readonly trees: readonly Tree[];
  private readonly bush: BufferGeometry;
  private readonly greens: readonly MeshStandardMaterial[];

  constructor(
    private readonly standing: Standing,
    private readonly chance: LookChance,
  ) {
    const texture = leafTexture(chance);
    this.greens = leafColours.map((colour) => leaves(texture, colour));
    this.trees = Array.from({ length: 4 }, () => makeTree(chance));
    const row = [-0.8, 0, 0.8].map((x): Clump => [new Vector3(x, 0.45, 0), 0.55]);
    this.bush = crown(row, 45, 0.5, chance);
  }

  private tree(at: GroundPoint, scale: number, isFar: boolean): void {
    const { wood, crown: nearCrown, farCrown } = this.trees[this.chance.index(this.trees.length)]!;
    const place = standingAt(at, this.chance.between(0, 2 * Math.PI), scale);
    this.standing.add(bark, wood, place);
    this.standing.add(
      this.greens[this.chance.index(this.greens.length)]!,
      isFar ? farCrown : nearCrown,
      place,
    );
  }

  /** A row of trees behind the pavement, where there is room. */
  avenue(roadside: Roadside, behindKerb: number): void {
    const places = roadside.places(behindKerb, () => this.chance.between(9, 14));
    for (const { at } of places) {
      const scale = this.chance.between(0.85, 1.25);
      const room = { radius: 1.9 * scale, clear: 0, seenRadius: 3 * scale };
      if (roadside.take(at, room)) this.tree(at, scale, roadside.fromCamera(at) > farMetres);
    }
  }

  /** Hedges run along the road. */
  hedges(roadside: Roadside, behindKerb: number): void {
    for (const { at, towardsRoad } of roadside.places(behindKerb, () => 2.1)) {
      const heading = Math.atan2(towardsRoad[1], towardsRoad[0]) + Math.PI / 2;
      if (Math.sin(at[0] * 0.13 + at[1] * 0.11) < -0.1) continue;
      if (!roadside.take(at, { radius: 0.95, clear: 0.3 })) continue;
      this.standing.add(this.greens[1]!, this.bush, standingAt(at, heading));
    }
  }
}
