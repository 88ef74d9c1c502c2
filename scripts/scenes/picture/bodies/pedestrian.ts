import { Group, Vector3 } from 'three';
import type { BodyModel } from '../picture-parts';
import { placeOnGround } from './body-model';
import { clothesFor, Figure, soleBelowAnkle } from './figure';
import { LookChance } from './look-chance';
import { sides } from './shape';

/** Two steps. */
const strideMetres = 1.24;
const reach = strideMetres / 4;
const hipHeight = 0.925;

/** Where a foot is in its stride: on the ground for its first half, then swung to the front. */
function footAt(share: number): { ahead: number; lift: number } {
  const of = share - Math.floor(share);
  if (of < 0.5) return { ahead: reach * (1 - 4 * of), lift: 0 };
  const swung = of * 2 - 1;
  return {
    ahead: reach * (2 * swung * swung * (3 - 2 * swung) - 1),
    lift: 0.1 * Math.sin(swung * Math.PI),
  };
}

export function buildPedestrian(lookSeed: number): BodyModel {
  const figure = new Figure(clothesFor(new LookChance(lookSeed), 'hair'));
  const group = new Group().add(figure.group);
  const walk = (travelledMetres: number): void => {
    const stride = travelledMetres / strideMetres;
    const bob = 0.018 * Math.cos(4 * Math.PI * stride);
    figure.place(new Vector3(0, hipHeight - bob, 0), 0.05, 0.12 * Math.cos(2 * Math.PI * stride));
    for (const side of [0, 1] as const) {
      const { ahead, lift } = footAt(stride + side / 2);
      figure.stepTo(side, new Vector3(ahead - 0.02, soleBelowAnkle + lift, sides[side] * 0.09));
      const swing = -ahead * 0.75;
      const hand = new Vector3(swing + 0.04, 0.87 + Math.abs(swing) * 0.3, sides[side] * 0.245);
      figure.graspAt(side, hand, 0.1);
    }
  };
  walk(0);
  return {
    group,
    pose(actor) {
      placeOnGround(group, actor);
      walk(actor.travelledMetres);
    },
    light() {
      // Nobody on foot carries a lamp.
    },
    dispose() {
      group.removeFromParent();
      figure.dispose();
    },
  };
}
