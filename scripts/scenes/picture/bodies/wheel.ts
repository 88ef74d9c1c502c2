import { LatheGeometry, Matrix4, Vector2 } from 'three';
import { surfaces } from '../materials/palette';
import { Shape } from './shape';

/** Turns with the way that the vehicle has come. */
export interface Wheel {
  readonly shape: Shape;
  /** Its axle's middle. */
  readonly at: readonly [x: number, y: number, z: number];
  readonly radiusMetres: number;
}

const ontoAxle = new Matrix4().makeRotationX(Math.PI / 2);

const turnedProfile = (points: readonly (readonly [number, number])[], segments = 24) =>
  new LatheGeometry(
    points.map(([radius, at]) => new Vector2(radius, at)),
    segments,
  );

/** A road wheel: tyre, rim and spokes, seen from both sides. @param width of the tyre */
export function wheelShape(radius: number, width: number, spokes = 5): Shape {
  const shape = new Shape();
  const half = width / 2;
  const bead = radius * 0.7;
  const shoulder = Math.min(0.03, half / 2);
  const tyre = [
    [bead, -half + 0.01],
    [radius * 0.93, -half],
    [radius, -half + shoulder],
    [radius, half - shoulder],
    [radius * 0.93, half],
    [bead, half - 0.01],
  ] as const;
  shape.add(surfaces.tyre, turnedProfile(tyre), ontoAxle);
  for (const side of [-1, 1]) {
    const face = side * (half - 0.012);
    const dish = [
      [0.001, side * (half - 0.06)],
      [bead, side * (half - 0.05)],
      [bead, side * (half - 0.05)],
    ] as const;
    shape.add(surfaces.rimGap, turnedProfile(side > 0 ? [...dish].reverse() : dish), ontoAxle);
    shape.rod(
      surfaces.rim,
      [
        [0, 0, face - side * 0.05],
        [0, 0, face],
      ],
      radius * 0.2,
      radius * 0.16,
      12,
    );
    for (let i = 0; i < spokes; i++) {
      const turn = (i / spokes) * 2 * Math.PI;
      const reach = bead * 0.58;
      shape.box(
        surfaces.rim,
        [bead * 0.86, radius * 0.2, 0.03],
        [Math.cos(turn) * reach, Math.sin(turn) * reach, face - side * 0.018],
        { turned: [0, 0, turn] },
      );
    }
    const ring = [
      [bead * 0.9, face],
      [bead, face],
      [bead * 1.02, face - side * 0.03],
    ] as const;
    shape.add(surfaces.rim, turnedProfile(side > 0 ? [...ring].reverse() : ring), ontoAxle);
  }
  return shape;
}

/** A lorry's or bus's wheel: a closed steel disc with its nuts and hub. */
export function heavyWheelShape(radius: number, width: number): Shape {
  const shape = new Shape();
  const half = width / 2;
  const tyre = [
    [radius * 0.6, -half + 0.01],
    [radius * 0.95, -half],
    [radius, -half + 0.03],
    [radius, half - 0.03],
    [radius * 0.95, half],
    [radius * 0.6, half - 0.01],
  ] as const;
  shape.add(surfaces.tyre, turnedProfile(tyre), ontoAxle);
  for (const side of [-1, 1]) {
    const face = side * (half - 0.03);
    const disc = [
      [0.001, face - side * 0.09],
      [radius * 0.34, face - side * 0.09],
      [radius * 0.6, face],
    ] as const;
    shape.add(surfaces.rim, turnedProfile(side > 0 ? [...disc].reverse() : disc), ontoAxle);
    shape.rod(
      surfaces.rimGap,
      [
        [0, 0, face - side * 0.1],
        [0, 0, face + side * 0.02],
      ],
      radius * 0.22,
      radius * 0.17,
      12,
    );
    for (let i = 0; i < 8; i++) {
      const turn = (i / 8) * 2 * Math.PI;
      const [x, y] = [Math.cos(turn) * radius * 0.42, Math.sin(turn) * radius * 0.42];
      const nut = face - side * 0.05;
      shape.rod(
        surfaces.rimGap,
        [
          [x, y, nut - 0.03],
          [x, y, nut + 0.03],
        ],
        0.035,
        undefined,
        5,
      );
    }
  }
  return shape;
}
