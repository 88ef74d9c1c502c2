import { Group, type Material, Mesh, type Object3D } from 'three';
import type { Actor } from '../../world/world-moment';
import type { BodyModel } from '../picture-parts';
import { bodyMaterials, type Finish, paintOf } from '../materials/palette';
import type { Shape } from './shape';
import type { Wheel } from './wheel';

/** The colours that differ between bodies of the same shape. */
export interface Look {
  readonly paint?: number;
  readonly secondPaint?: number;
}

/** Geometry that many bodies share is kept; what was made for one is disposed of with it. */
export type Merged = ReturnType<Shape['merged']>;

function materialOf(finish: Finish, look: Look): Material {
  switch (finish) {
    case 'paint':
      return paintOf(look.paint ?? 0x8d9297);
    case 'second-paint':
      return paintOf(look.secondPaint ?? look.paint ?? 0x8d9297);
    case 'matt':
    case 'metal':
    case 'wheel':
    case 'glass':
      return bodyMaterials[finish];
    case 'head-lamp':
      return bodyMaterials.headLampOff;
    case 'tail-lamp':
    case 'brake-lamp':
      return bodyMaterials.tailLampOff;
    case 'display':
      return bodyMaterials.displayOff;
  }
}

/** The footprint's middle on the ground, and where the front points. */
export function placeOnGround(body: Object3D, { at, headingRadians }: Actor): void {
  body.position.set(at[0], 0, -at[1]);
  body.rotation.y = headingRadians;
}

/** One mesh a finish; meshes are named by it. */
export function meshesOf(merged: Merged, look: Look = {}): Group {
  const group = new Group();
  for (const [finish, geometry] of merged) {
    const mesh = new Mesh(geometry, materialOf(finish, look));
    mesh.name = finish;
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    group.add(mesh);
  }
  return group;
}

/** Shows lamps by exchanging the shared materials. */
export class Lamps {
  private isOn = false;
  private isBraking = false;
  private readonly meshes: readonly Mesh[];

  constructor(body: Object3D) {
    const found: Mesh[] = [];
    body.traverse((each) => {
      if (each instanceof Mesh && /-lamp$|^display$/.test(each.name)) found.push(each);
    });
    this.meshes = found;
  }

  show(change: { isOn?: boolean; isBraking?: boolean }): void {
    const { isOn = this.isOn, isBraking = this.isBraking } = change;
    if (isOn === this.isOn && isBraking === this.isBraking) return;
    this.isOn = isOn;
    this.isBraking = isBraking;
    const tail = isOn ? bodyMaterials.tailLampOn : bodyMaterials.tailLampOff;
    for (const mesh of this.meshes) {
      if (mesh.name === 'head-lamp') {
        mesh.material = isOn ? bodyMaterials.headLampOn : bodyMaterials.headLampOff;
      } else if (mesh.name === 'brake-lamp') {
        mesh.material = isBraking ? bodyMaterials.brakeLampOn : tail;
      } else if (mesh.name === 'tail-lamp') {
        mesh.material = tail;
      } else {
        mesh.material = isOn ? bodyMaterials.displayOn : bodyMaterials.displayOff;
      }
    }
  }
}

/** What a vehicle with wheels is made of, merged. */
export interface VehicleParts {
  readonly body: Merged;
  readonly wheels: readonly {
    readonly merged: Merged;
    readonly at: Wheel['at'];
    readonly radiusMetres: number;
  }[];
}

export function vehicleParts(body: Shape, wheels: readonly Wheel[]): VehicleParts {
  const known = new Map<Shape, Merged>();
  return {
    body: body.merged(),
    wheels: wheels.map(({ shape, at, radiusMetres }) => {
      const merged = known.get(shape) ?? shape.merged();
      known.set(shape, merged);
      return { merged, at, radiusMetres };
    }),
  };
}

/** A vehicle whose geometry is shared with others of its shape. */
export function vehicleModel(parts: VehicleParts, look: Look): BodyModel {
  const group = new Group();
  group.add(meshesOf(parts.body, look));
  const wheels = parts.wheels.map(({ merged, at, radiusMetres }) => {
    const wheel = meshesOf(merged, look);
    wheel.position.set(...at);
    group.add(wheel);
    return { wheel, radiusMetres };
  });
  const lamps = new Lamps(group);
  return {
    group,
    pose(actor) {
      const { travelledMetres, isBraking } = actor;
      placeOnGround(group, actor);
      for (const { wheel, radiusMetres } of wheels) {
        wheel.rotation.z = -(travelledMetres / radiusMetres) % (2 * Math.PI);
      }
      lamps.show({ isBraking });
    },
    light(isOn) {
      lamps.show({ isOn });
    },
    dispose() {
      group.removeFromParent();
    },
  };
}
