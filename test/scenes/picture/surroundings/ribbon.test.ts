import { Triangle, Vector3, type BufferGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import { ribbon, type RibbonForm } from '../../../../scripts/scenes/picture/surroundings/ribbon';
import type { GroundPoint } from '../../../../scripts/scenes/world/scene-description';

/** The area of what is painted, and the part of it that faces up. */
function areas(geometry: BufferGeometry | undefined): { all: number; up: number } {
  const sum = { all: 0, up: 0 };
  const position = geometry?.getAttribute('position');
  const index = geometry?.getIndex();
  if (!position || !index) return sum;
  for (let i = 0; i < index.count; i += 3) {
    const corners = [0, 1, 2].map((k) =>
      new Vector3().fromBufferAttribute(position, index.getX(i + k)),
    );
    const triangle = new Triangle(corners[0], corners[1], corners[2]);
    sum.all += triangle.getArea();
    if (triangle.getNormal(new Vector3()).y > 0) sum.up += triangle.getArea();
  }
  return sum;
}

const north: readonly GroundPoint[] = [
  [0, 0],
  [0, 90],
];
const bend = Array.from({ length: 91 }, (_, degree): GroundPoint => {
  const turn = (degree * Math.PI) / 180;
  return [50 * Math.cos(turn), 50 * Math.sin(turn)];
});
const flat = { widthMetres: 0.2, heightMetres: 0.01 };

describe('a ribbon of paint', () => {
  it.each<[string, readonly GroundPoint[], RibbonForm, number]>([
    ['is as long as its line', north, flat, 18],
    ['runs either way', [...north].reverse(), flat, 18],
    ['is painted in dashes: ten of 3 m', north, { ...flat, dash: [3, 6] }, 6],
    ['ends a dash where the line ends', north, { ...flat, dash: [80, 5] }, 17],
    ['covers a part', north, { ...flat, from: 10, to: 15 }, 1],
    ['follows a bend', bend, flat, 50 * (Math.PI / 2) * 0.2],
    ['is longer outside of a bend', bend, { ...flat, offsetMetres: -2 }, 52 * (Math.PI / 2) * 0.2],
  ])('%s', (_, points, form, area) => {
    const { all, up } = areas(ribbon(points, form));
    expect(all).toBeCloseTo(area, 1);
    expect(up).toBeCloseTo(all, 6);
  });

  it('needs a line', () => {
    expect(ribbon([[0, 0]], flat)).toBeUndefined();
  });
});
