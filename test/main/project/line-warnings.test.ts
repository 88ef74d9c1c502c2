import { expect, it } from 'vitest';
import { shapesOf } from '../../../src-main/project/camera-shapes';
import { lineWarnings } from '../../../src-main/project/line-warnings';
import { parseProject } from '../../../src-main/project/project-file';

const warned = (y: number, hysteresisPercent = 2): string[] => {
  const line = { id: 'kerb', points: [[0.1, 0.5], [0.5, y], [0.9, y]] }; // prettier-ignore
  const text = JSON.stringify({ version: 1, cameras: [{ id: 'north', lines: [line] }] });
  const camera = parseProject(text, 'p.json').cameras[0]!;
  return lineWarnings(shapesOf(camera), { width: 1000, height: 500 }, hysteresisPercent);
};

it.each([
  ['far from the edge', 0.5, []],
  ['half of it at the edge', 0.99, [/^Line "kerb" can count on only \d\d % of its length: .* 2 %/]],
])('a line %s', (_, y, sentences) => {
  expect(warned(y)).toEqual(sentences.map((sentence) => expect.stringMatching(sentence) as string));
});

it('a line that can count nowhere', () => {
  expect(warned(0.5, 20)).toEqual([]);
  expect(warned(0.99, 20)).toEqual([expect.stringContaining('Line "kerb"')]);
});
