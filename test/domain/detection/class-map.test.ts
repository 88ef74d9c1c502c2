import { describe, expect, it } from 'vitest';
import { mappedLabels, namedClasses } from '../../../src-workers/domain/detection/class-map';
import { cocoLabels } from '../../../src-workers/domain/detection/label-map';

const names = new Map([
  [0, 'person'],
  [1, 'car'],
  [2, 'train'],
  [3, 'lorry'],
]);
const labels = { 1: 'car', 3: 'truck', 0: 'pedestrian' } as const;

describe('a class map', () => {
  it.each([
    // Nothing was said: as the manifest has it.
    [{}, { 0: 'pedestrian', 1: 'car', 3: 'truck' }],
    [{ lorry: 'bus' }, { 0: 'pedestrian', 1: 'car', 3: 'bus' }],
    [{ person: 'ignored' }, { 1: 'car', 3: 'truck' }],
    // A class that is no road user by itself.
    [{ train: 'truck' }, { 0: 'pedestrian', 1: 'car', 2: 'truck', 3: 'truck' }],
    // Of another model, and of every object.
    [
      { 'a dog': 'car', constructor: 'bus' },
      { 0: 'pedestrian', 1: 'car', 3: 'truck' },
    ],
  ] as const)('%j says %j', (classMap, mapped) => {
    expect(mappedLabels(labels, names, classMap)).toEqual(mapped);
  });

  it('knows a class without a name by what it is taken for', () => {
    const mapped = mappedLabels(cocoLabels, new Map(), { truck: 'bus', car: 'ignored' });
    expect(mapped).toEqual({ 0: 'pedestrian', 1: 'bicycle', 3: 'motorcycle', 5: 'bus', 7: 'bus' });
    expect(namedClasses(cocoLabels, new Map(), mapped)).toEqual([
      { name: 'pedestrian', countsAs: 'pedestrian' },
      { name: 'bicycle', countsAs: 'bicycle' },
      { name: 'car' },
      { name: 'motorcycle', countsAs: 'motorcycle' },
      { name: 'bus', countsAs: 'bus' },
      { name: 'truck', countsAs: 'bus' },
    ]);
  });

  it('lists every class of the model once, also those that nobody counts', () => {
    expect(namedClasses(labels, names, labels)).toEqual([
      { name: 'person', countsAs: 'pedestrian' },
      { name: 'car', countsAs: 'car' },
      { name: 'train' },
      { name: 'lorry', countsAs: 'truck' },
    ]);
  });
});
