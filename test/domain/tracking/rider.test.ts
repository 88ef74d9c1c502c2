import { describe, expect, it } from 'vitest';
import { moments, seen, track } from './scene';

const bicycle = (x: number) => seen(x, 220, { width: 60, height: 50, as: 'bicycle' });
const person = (x: number) => seen(x, 200, { width: 30, height: 70, as: 'pedestrian' });

const classesAtEnd = (scene: ReturnType<typeof moments>): string[] =>
  (track(scene).steps.at(-1)?.observed ?? []).map((o) => o.class).sort();

describe('riders', () => {
  it('are no pedestrians, even where the person was seen first', () => {
    const scene = moments(25, 75, (t) => [
      person(200 + 100 * t),
      ...(t < 0.5 ? [] : [bicycle(200 + 100 * t)]),
    ]);
    expect(classesAtEnd(scene)).toEqual(['bicycle']);
  });

  it('stay riders while the two-wheeler itself is not seen', () => {
    const scene = moments(25, 75, (t, frame) => [
      person(200 + 100 * t),
      ...(t > 0.2 && frame % 5 < 2 ? [] : [bicycle(200 + 100 * t)]),
    ]);
    const classes = track(scene).steps.flatMap((s) => s.observed.map((o) => o.class));
    expect(new Set(classes)).toEqual(new Set(['bicycle']));
  });

  it.each([
    ['stands by a parked bicycle', 300],
    ['walks ahead of a bicycle', 420],
  ])('somebody who %s is a pedestrian', (_, x) => {
    const speed = x === 300 ? 0 : 40;
    const scene = moments(25, 75, (t) => [person(x + speed * t), bicycle(300 + speed * t)]);
    expect(classesAtEnd(scene)).toEqual(['bicycle', 'pedestrian']);
  });

  it('do not make a motorist of a car that overtakes them', () => {
    const scene = moments(25, 40, (t) => [
      bicycle(200 + 100 * t),
      seen(150 + 200 * t, 225, { width: 160, height: 90 }),
    ]);
    expect(classesAtEnd(scene)).toEqual(['bicycle', 'car']);
  });
});
