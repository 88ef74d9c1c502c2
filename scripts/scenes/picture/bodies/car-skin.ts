import { bodies } from '../../world/bodies';
import { surfaces } from '../materials/palette';
import type { CarKind, CarSpecification, Profile } from './car-specification';
import type { Ring } from './loft';
import type { Place, Shape } from './shape';

/** The body's width over its full width, from the rounded nose, and back to the rounded tail. */
const planAtNose: Profile = [
  [0, 0.74],
  [0.05, 0.84],
  [0.15, 0.92],
  [0.35, 0.97],
  [0.75, 1],
];
const planAtTail: Profile = [
  [0, 0.84],
  [0.07, 0.92],
  [0.22, 0.965],
  [0.5, 0.995],
  [0.8, 1],
];

/** @returns the height on a profile, its end values beyond its ends */
export function heightOn(profile: Profile, at: number): number {
  for (let i = 1; i < profile.length; i++) {
    const [before, low] = profile[i - 1]!;
    const [after, high] = profile[i]!;
    if (at <= after) {
      const share = Math.min(1, Math.max(0, (at - before) / (after - before)));
      return low + (high - low) * share;
    }
  }
  return profile.at(-1)?.[1] ?? 0;
}

const outOfSkinMetres = 0.045;

export interface CarFrame {
  readonly kind: CarKind;
  readonly specification: CarSpecification;
  readonly length: number;
  readonly halfWidth: number;
  readonly height: number;
  /** From metres behind the front end to x. */
  readonly x: (behindFront: number) => number;
}

export function carFrame(kind: CarKind, specification: CarSpecification): CarFrame {
  const { lengthMetres: length, widthMetres, heightMetres: height } = bodies[kind];
  // Lamps, grille and plates stand out of the skin.
  const skin = length - 2 * outOfSkinMetres;
  const x = (behindFront: number): number => skin / 2 - (behindFront * skin) / length;
  return { kind, specification, length, halfWidth: widthMetres / 2, height, x };
}

const archRadius = ({ wheelRadius }: CarSpecification): number => wheelRadius * 1.15;

/** The upper edge of the wheel arches; below the ground where there is none. */
function archHeight(specification: CarSpecification, behindFront: number): number {
  const radius = archRadius(specification);
  const { frontAxle, rearAxle, wheelRadius } = specification;
  const away = Math.min(Math.abs(behindFront - frontAxle), Math.abs(behindFront - rearAxle));
  return away < radius ? wheelRadius + Math.sqrt(radius ** 2 - away ** 2) : -1;
}

/** Dense where the arches and the ends are round. */
function stations({ specification, length }: CarFrame): number[] {
  const arch = archRadius(specification);
  const round = [
    -1.001, -0.999, -0.95, -0.85, -0.65, -0.35, 0, 0.35, 0.65, 0.85, 0.95, 0.999, 1.001,
  ];
  const all = [
    ...[0, 0.05, 0.12, 0.22, 0.36],
    ...specification.shoulder.map(([at]) => at),
    ...[specification.frontAxle, specification.rearAxle].flatMap((axle) =>
      round.map((share) => axle + share * arch),
    ),
    ...[length - 0.36, length - 0.2, length - 0.08, length],
  ];
  const inside = all.filter((at) => at >= 0 && at <= length).sort((a, b) => a - b);
  return inside.filter((at, i) => i === 0 || at - inside[i - 1]! > 0.0005);
}

function section({ specification, length, halfWidth, x }: CarFrame, at: number): Place[] {
  const fromTail = length - at;
  const width = halfWidth * Math.min(heightOn(planAtNose, at), heightOn(planAtTail, fromTail));
  const nose = Math.max(0, 1 - at / 0.2);
  const tail = Math.max(0, 1 - fromTail / 0.25);
  const bottom = specification.clearance + 0.1 * nose ** 2 + 0.14 * tail ** 2;
  const top = heightOn(specification.shoulder, at);
  const tall = top - bottom;
  const outline = [
    [0, bottom],
    [0.9, bottom],
    [0.965, bottom + 0.06 * tall],
    [0.99, bottom + 0.2 * tall],
    [1, bottom + 0.42 * tall],
    [0.985, bottom + 0.6 * tall],
    [0.992, bottom + 0.74 * tall],
    [0.965, bottom + 0.88 * tall],
    [0.91, top - 0.012],
    [0.72, top + 0.014],
    [0.4, top + 0.03],
    [0, top + 0.036],
  ] as const;
  const arch = archHeight(specification, at);
  return outline.map(([share, y]): Place => [x(at), Math.max(y, arch), width * share]);
}

/** The ring that closes an end: all points on its middle. */
function closing(ring: readonly Place[]): Ring {
  const heights = ring.map(([, y]) => y);
  const middle = (Math.min(...heights) + Math.max(...heights)) / 2;
  return ring.map(([x, , z]): Place => [x, middle, z * 0.02]);
}

/** Bumpers, bonnet, doors, wings and boot, with open wheel arches. */
export function lowerBody(shape: Shape, frame: CarFrame): void {
  const { specification, length, halfWidth, x } = frame;
  const at = stations(frame);
  const rings = at.map((each) => section(frame, each));
  const [first, last] = [rings[0]!, rings.at(-1) ?? []];
  const tallTailLamp = specification.tailLampHeight > 0.25;
  shape.loft([closing(first), ...rings, closing(last)], (ring, point) => {
    if (ring === 0 || ring === rings.length) return surfaces.paint;
    if (point <= 1) return surfaces.black;
    // Lamps wrap around the corners as part of the skin.
    if (at[ring]! <= 0.23 && (point === 5 || point === 6)) return surfaces.headLamp;
    const isTailLamp = point === 6 || point === 7 || (tallTailLamp && point === 5);
    if (at[ring - 1]! >= length - 0.21 && isTailLamp) return surfaces.tailLamp;
    return surfaces.paint;
  });
  const { clearance, shoulder } = specification;
  // What is seen through the arches, and the floor.
  const innerTop = heightOn(shoulder, 0.5) - 0.12;
  shape.box(
    surfaces.underneath,
    [length - 0.5, innerTop - clearance, halfWidth * 2 - 0.5],
    [0, (innerTop + clearance) / 2, 0],
  );
  shape.box(
    surfaces.underneath,
    [length - 0.5, 0.06, halfWidth * 1.8],
    [x(length / 2), clearance + 0.02, 0],
  );
}

/** Windscreen, side and rear windows, pillars and roof. */
export function upperBody(shape: Shape, frame: CarFrame): void {
  const { specification, halfWidth, height, x, kind } = frame;
  const { windscreen, rearWindow, pillars, lastPillar, roofShare, shoulder } = specification;
  const roofHalf = halfWidth * roofShare;
  const span = rearWindow[0] - windscreen[1];
  const half = 0.045;
  const glassEnd = rearWindow[0] - lastPillar * 0.55;
  const cuts = [
    { at: windscreen[1], side: 'glass' },
    ...pillars.flatMap((middle) => [
      { at: middle - half, side: 'pillar' },
      { at: middle + half, side: 'glass' },
    ]),
    { at: glassEnd, side: 'body' },
  ].filter(({ at }, i) => i === 0 || at > windscreen[1] + 0.05);
  /** The roof is an arc that falls a little more towards the rear. */
  const roofAt = (at: number): number => {
    const share = (at - windscreen[1]) / span;
    const drop = kind === 'van' ? 0.02 : 0.05;
    return (
      height -
      0.015 -
      drop * (share < 0.35 ? (1 - share / 0.35) ** 2 : ((share - 0.35) / 0.65) ** 2)
    );
  };
  const section = (at: number): Place[] => {
    const base = heightOn(shoulder, at) - 0.03;
    const top = roofAt(at);
    const wide = halfWidth * 0.925;
    return [
      [x(at), base, wide],
      [x(at), base + (top - base) * 0.45, wide + (roofHalf - wide) * 0.36],
      [x(at), top - 0.1, roofHalf + (wide - roofHalf) * 0.14],
      [x(at), top - 0.03, roofHalf * 0.93],
      [x(at), top, roofHalf * 0.6],
      [x(at), top + 0.014, 0],
    ];
  };
  const foot = (at: number, inset: number): Place[] => {
    const y = heightOn(shoulder, at) + 0.012;
    const wide = halfWidth * inset;
    return [0.985, 0.965, 0.945, 0.9, 0.6, 0].map((share, i): Place => [
      x(at) + (i > 3 ? (at < frame.length / 2 ? 0.06 : -0.03) * (i - 3) : 0),
      y + i * 0.006,
      wide * share,
    ]);
  };
  const between = [0.2, 0.45, 0.7].map((share) => ({ at: windscreen[1] + span * share, side: '' }));
  const marks = [...cuts, ...between, { at: rearWindow[0], side: 'tail' }].sort(
    (a, b) => a.at - b.at,
  );
  let side = 'glass';
  const sideOf = marks.map((mark) => (side = mark.side || side));
  const rings = [
    foot(windscreen[0], 0.88),
    ...marks.map(({ at }) => section(at)),
    foot(rearWindow[1], kind === 'van' ? 0.95 : 0.88),
  ];
  const { panelledFrom } = specification;
  const pillarRings = sideOf.flatMap((part, i) => (part === 'pillar' ? [i + 1] : []));
  const firstPanel = panelledFrom === undefined ? rings.length : (pillarRings[panelledFrom] ?? 1);
  shape.loft(rings, (ring, point) => {
    if (ring === 0) return point === 2 ? surfaces.paint : surfaces.glass;
    if (ring === rings.length - 2) {
      return point <= 2 || panelledFrom !== undefined ? surfaces.paint : surfaces.glass;
    }
    if (point >= 2 || ring >= firstPanel) return surfaces.paint;
    const part = sideOf[ring - 1];
    return part === 'glass' ? surfaces.glass : part === 'pillar' ? surfaces.black : surfaces.paint;
  });
}
