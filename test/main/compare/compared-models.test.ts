import { expect, it } from 'vitest';
import { comparedModels } from '../../../src-main/compare/compared-models';
import type { ModelComparison } from '../../../src-main/compare/model-comparison';

const model = (forward: object): ModelComparison['first'] =>
  ({
    id: 'm',
    lines: [{ id: 'l', forward, backward: {} }],
    tracks: 3,
    fps: 9,
    cpuMsPerFrame: 7,
  }) as never;
const comparison: ModelComparison = {
  ...{ videos: ['v'], frames: 10, mediaSeconds: 1, warnings: [] },
  first: model({ car: 4, bus: 1 }),
  second: model({ car: 5 }),
  crossings: [
    { line: 'l', direction: 'forward', both: 4, sameClass: 4, onlyFirst: 1, onlySecond: 1 },
    { line: 'l', direction: 'backward', both: 2, sameClass: 2, onlyFirst: 0, onlySecond: 0 },
  ],
  boxes: { frames: 10, first: 20, second: 10, both: 10, sameClass: 9 },
};

it('says of what either has the share that both have, and names detectors as lists do', () => {
  const known = [{ id: 'a', title: 'Detector A', licence: 'MIT', ships: true }];
  const shown = comparedModels(comparison, ['a', '/m/b.onnx'], known);
  // 6 of 8 crossings; 10 of 20 boxes.
  expect(shown).toMatchObject({ crossingAgreement: 0.75, boxAgreement: 0.5, frames: 10 });
  expect(shown.models).toMatchObject([
    { id: 'a', title: 'Detector A', counts: [{ lineId: 'l', forward: 5, backward: 0 }] },
    { id: '/m/b.onnx', title: 'b.onnx', counts: [{ forward: 5 }], cpuMsPerFrame: 7, tracks: 3 },
  ]);
});

it('has no share of nothing', () => {
  const nothing = comparedModels(
    {
      ...comparison,
      crossings: [],
      boxes: { frames: 1, first: 0, second: 0, both: 0, sameClass: 0 },
    },
    ['a', 'b'],
    [],
  );
  expect(nothing).not.toHaveProperty('crossingAgreement');
  expect(nothing).not.toHaveProperty('boxAgreement');
});
