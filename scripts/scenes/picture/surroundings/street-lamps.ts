import { BoxGeometry, CylinderGeometry, Matrix4, type MeshStandardMaterial, Vector3 } from 'three';
import { lampGlass, lampHousing, pole } from '../materials/surroundings-palette';
import type { Roadside } from './roadside';
import { type Standing, standingAt } from './standing';

const poleMetres = 8;
const armMetres = 2.2;
const everyMetres = 30;

const moved = (x: number, y: number, z = 0): Matrix4 => new Matrix4().makeTranslation(x, y, z);

/** Poles behind the kerb whose arms reach over the road. */
export class StreetLamps {
  /** In three's coordinates, under the glass. */
  readonly heads: Vector3[] = [];
  private readonly glass: MeshStandardMaterial = lampGlass();

  constructor(standing: Standing, roadside: Roadside, behindKerb: number) {
    const shaft = new CylinderGeometry(0.06, 0.1, poleMetres, 10).applyMatrix4(
      moved(0, poleMetres / 2),
    );
    const foot = new CylinderGeometry(0.13, 0.15, 0.9, 10).applyMatrix4(moved(0, 0.45));
    const arm = new CylinderGeometry(0.04, 0.05, armMetres, 8)
      .rotateZ(Math.PI / 2 + 0.1)
      .applyMatrix4(moved(armMetres / 2, poleMetres + 0.1));
    const head = new BoxGeometry(0.85, 0.1, 0.3).applyMatrix4(
      moved(armMetres + 0.3, poleMetres + 0.22),
    );
    const glass = new BoxGeometry(0.6, 0.03, 0.22).applyMatrix4(
      moved(armMetres + 0.32, poleMetres + 0.16),
    );
    for (const { at, towardsRoad } of roadside.places(behindKerb, () => everyMetres)) {
      if (!roadside.take(at, { radius: 0.25, clear: -10 })) continue;
      const place = standingAt(at, Math.atan2(towardsRoad[1], towardsRoad[0]));
      for (const part of [shaft, foot, arm]) standing.add(pole, part, place);
      standing.add(lampHousing, head, place);
      standing.add(this.glass, glass, place);
      this.heads.push(new Vector3(armMetres + 0.3, poleMetres + 0.1, 0).applyMatrix4(place));
    }
  }

  light(isOn: boolean): void {
    this.glass.emissiveIntensity = isOn ? 14 : 0;
  }
}
