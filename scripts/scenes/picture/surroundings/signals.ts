import { BoxGeometry, CylinderGeometry, Group, Matrix4, Mesh } from 'three';
import type { SignalHead } from '../../world/road-map';
import type { SignalColour } from '../../world/world-moment';
import { pole, signalBoard, signalHousing, signalLenses } from '../materials/surroundings-palette';
import { type Standing, standingAt } from './standing';

const lowestLens = 2.55;
const lensesApart = 0.3;
const lensRadius = 0.115;
/** The lenses lie so far before the pole. */
const face = 0.22;

const moved = (x: number, y: number): Matrix4 => new Matrix4().makeTranslation(x, y, 0);

/** Poles with three lamps each; the lamps are what changes. */
export class Signals {
  readonly lenses = new Group();
  private readonly heads: { readonly group: string; readonly lenses: readonly Mesh[] }[] = [];

  constructor(standing: Standing, heads: readonly SignalHead[]) {
    const middle = lowestLens + lensesApart;
    const shaft = new CylinderGeometry(0.055, 0.065, middle + 0.5, 10).applyMatrix4(
      moved(0, middle / 2 + 0.25),
    );
    const housing = new BoxGeometry(0.2, 0.98, 0.32).applyMatrix4(moved(0.11, middle));
    const board = new BoxGeometry(0.03, 1.16, 0.5).applyMatrix4(moved(0.03, middle));
    const disc = new CylinderGeometry(lensRadius, lensRadius, 0.02, 20).rotateZ(-Math.PI / 2);
    const visor = new CylinderGeometry(
      lensRadius * 1.15,
      lensRadius * 1.15,
      0.16,
      16,
      1,
      true,
      0,
      Math.PI,
    )
      .rotateX(Math.PI)
      .rotateZ(-Math.PI / 2);
    for (const { group, at, facingRadians } of heads) {
      const place = standingAt(at, facingRadians);
      standing.add(pole, shaft, place);
      standing.add(signalHousing, housing, place);
      standing.add(signalBoard, board, place);
      const lenses = signalLenses.map(({ lens }, i) => {
        const height = lowestLens + (2 - i) * lensesApart;
        standing.add(signalHousing, visor, place.clone().multiply(moved(face + 0.07, height)));
        const mesh = new Mesh(disc, lens.off);
        mesh.applyMatrix4(place.clone().multiply(moved(face, height)));
        this.lenses.add(mesh);
        return mesh;
      });
      this.heads.push({ group, lenses });
    }
  }

  show(signals: ReadonlyMap<string, SignalColour>): void {
    for (const { group, lenses } of this.heads) {
      const colour = signals.get(group);
      signalLenses.forEach(({ lens, lit }, i) => {
        const isLit = colour !== undefined && (lit as readonly SignalColour[]).includes(colour);
        lenses[i]!.material = isLit ? lens.on : lens.off;
      });
    }
  }
}
