import {
  Group,
  Mesh,
  MeshStandardMaterial,
  PlaneGeometry,
  Shape,
  ShapeGeometry,
  Vector3,
} from 'three';
import type { RoadMap } from '../../world/road-map';
import type { GroundPoint, SceneDescription } from '../../world/scene-description';
import type { Surroundings } from '../picture-parts';

const lit = (color: number): MeshStandardMaterial =>
  new MeshStandardMaterial({ color, roughness: 0.95 });

const flat = (points: readonly GroundPoint[], color: number, height: number): Mesh => {
  const shape = new Shape();
  points.forEach(([x, y], index) => (index === 0 ? shape.moveTo(x, y) : shape.lineTo(x, y)));
  const mesh = new Mesh(new ShapeGeometry(shape).rotateX(-Math.PI / 2), lit(color));
  mesh.position.y = height;
  mesh.receiveShadow = true;
  return mesh;
};

/** Bare ground for now: the town around it comes next. */
export function buildSurroundings(_description: SceneDescription, road: RoadMap): Surroundings {
  const still = new Group();
  const ground = new Mesh(new PlaneGeometry(600, 600).rotateX(-Math.PI / 2), lit(0x5c6b3c));
  ground.position.y = -0.05;
  still.add(ground);
  for (const polygon of road.carriageway) still.add(flat(polygon, 0x66686a, 0));
  for (const polygon of road.pavements) still.add(flat(polygon, 0x9a968e, 0.05));
  const lampHeads = [-1, 1].flatMap((side) =>
    Array.from({ length: 5 }, (_, index) => new Vector3(side * 8, 8, -index * 25)),
  );
  return {
    still,
    changing: new Group(),
    showSignals: () => undefined,
    lampHeads,
    lightLamps: () => undefined,
    dispose: () => undefined,
  };
}
