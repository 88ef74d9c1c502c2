import { describe, expect, test } from 'vitest';
import type { CameraCounts } from '../../../src-workers/contracts/console-state';
import { binColumns } from '../../../src-renderer/charts/bin-columns';
import { absentClasses, classBars } from '../../../src-renderer/charts/class-bars';

const quarter = 15 * 60_000;
const half3 = Date.UTC(2025, 10, 14, 14, 30);
const bin = (index: number, counts: CameraCounts['bins'][number]['counts']) => ({
  start: half3 + index * quarter,
  minutes: 15,
  counts,
});
const columnsOf = (bins: CameraCounts['bins'], part: Partial<CameraCounts> = {}) =>
  binColumns({ bins, relativeTime: false, start: half3, ...part }, 'Europe/Berlin');

describe('bars per class', () => {
  test('in the order of the reports, of those that came', () => {
    const bars = classBars({ truck: 2, car: 7, pedestrian: 0 });
    expect(bars.map(({ word, count }) => `${word} ${count}`)).toEqual(['car 7', 'truck 2']);
  });

  test('nothing counted is no bar', () => {
    expect(classBars({})).toEqual([]);
  });

  test.each([
    [{ truck: 0, car: 7, pedestrian: 0, bus: 0 }, 'No pedestrian, bus or truck.'],
    // What the detector cannot see is not said to be absent from the road.
    [{ car: 7 }, undefined],
    [{ car: 7, 'emergency-vehicle': 0 }, 'No emergency vehicle.'],
  ])('%o: %s', (counts, sentence) => expect(absentClasses(counts)).toBe(sentence));
});

describe('columns per bin', () => {
  test('are labelled by the clock of the project', () => {
    const { columns } = columnsOf([bin(0, { car: 1 }), bin(1, { car: 2 })]);
    expect(columns).toEqual([
      { label: '15:30', car: 1 },
      { label: '15:45', car: 2 },
    ]);
  });

  test('are labelled by the time of the video where nobody knows the hour', () => {
    const { columns } = columnsOf([bin(4, { car: 1 })], { relativeTime: true });
    expect(columns.map(({ label }) => label)).toEqual(['1:00:00']);
  });

  test('leave the places of missing bins empty', () => {
    const { columns } = columnsOf([bin(0, { car: 1 }), bin(3, { car: 2 })]);
    expect(columns.map(({ label, car }) => `${label} ${car ?? '-'}`)).toEqual([
      '15:30 1',
      '15:45 -',
      '16:00 -',
      '16:15 2',
    ]);
  });

  test('are the last ones, also behind a gap of days', () => {
    const many = Array.from({ length: 60 }, (_, index) => bin(index, { car: index }));
    expect(columnsOf(many).columns).toHaveLength(24);
    expect(columnsOf(many).columns.at(-1)).toMatchObject({ car: 59 });
    expect(columnsOf([bin(0, { car: 1 }), bin(400, { car: 2 })]).columns).toHaveLength(24);
  });

  test('name only classes that came', () => {
    expect(columnsOf([bin(0, { car: 1, bus: 0 }), bin(1, { truck: 1 })]).classes).toEqual([
      'car',
      'truck',
    ]);
  });
});
