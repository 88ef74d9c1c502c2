import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { marksCsv } from '../../../src-renderer/proof/marks-csv';
import { markColumns, orderBy, sortedMarks } from '../../../src-renderer/proof/mark-order';
import { usualDirection } from '../../../src-renderer/proof/usual-direction';
import { currentBin, agreementText, verdictOf } from '../../../src-renderer/proof/current-bin';
import { nothing } from '../../../src-renderer/proof/strip-contents';
import { classKeys, classOfKey } from '../../../src-renderer/proof/class-keys';
import { roadUserClasses } from '../../../src-workers/domain/detection/road-user';
import { added, mark } from './marks';

const place = {
  camera: '=HYPERLINK("x"), north',
  line: 'South "bound"',
  start: Date.UTC(2025, 10, 14, 15, 30),
  relativeTime: false,
};
const deleted = mark(2000, { correction: { id: 'a', kind: 'delete' }, uncertain: true });
const reclassed = mark(3000, {
  class: 'truck',
  correction: { id: 'b', kind: 'reclass', machineClass: 'car' },
});
const all = [mark(1000, { uncertain: false }), deleted, reclassed, added(4000, 'c')];

describe('the CSV of marks', () => {
  const rows = parse(marksCsv(all, place), { columns: true }) as Record<string, string>[];

  it('has a row a mark, with what machine and person say beside each other', () => {
    expect(rows.map((row) => [row['machine_class'], row['class'], row['corrected']])).toEqual([
      ['car', 'car', ''],
      ['car', '', 'delete'],
      ['car', 'truck', 'reclass'],
      ['', 'car', 'add'],
    ]);
    expect(rows.map(({ uncertain }) => uncertain)).toEqual(['false', 'true', '', '']);
    expect(rows.map(({ track }) => track)).toEqual(['1', '2', '3', '']);
  });

  it('tells the clock where it is known, and lets no name be a formula', () => {
    expect(rows[0]).toMatchObject({ time: '2025-11-14T15:30:01.000Z', media_s: '1.000' });
    expect(rows[0]?.['camera']).toBe(`'${place.camera}`);
    expect(rows[0]?.['line']).toBe(place.line);
    const relative = marksCsv(all, { ...place, relativeTime: true });
    expect((parse(relative, { columns: true }) as Record<string, string>[])[0]?.['time']).toBe('');
  });
});

describe('the table of marks', () => {
  it.each([
    ['time', ['m1000', 'm2000', 'm3000', 'c']],
    ['class', ['m1000', 'm2000', 'c', 'm3000']],
    // One that a person added has no track.
    ['track', ['m1000', 'm2000', 'm3000', 'c']],
    ['certain', ['m2000', 'm1000', 'm3000', 'c']],
    ['corrected', ['c', 'm2000', 'm3000', 'm1000']],
  ] as const)('sorted by %s', (column, ids) => {
    const sorted = sortedMarks([...all].reverse(), { column, descending: false });
    expect(sorted.map(({ id }) => id)).toEqual(ids);
  });

  it('turns round when the same column is chosen again', () => {
    const order = { column: markColumns[0], descending: false };
    expect(orderBy(order, 'time')).toEqual({ column: 'time', descending: true });
    expect(orderBy(order, 'class')).toEqual({ column: 'class', descending: false });
    expect(sortedMarks(all, { column: 'time', descending: true })[0]?.id).toBe('c');
  });
});

describe('small decisions', () => {
  it('a missed one went where its neighbours on the line went', () => {
    const lanes = [1000, 2000, 3000, 4000, 5000, 6000].flatMap((at) => [
      mark(at, { id: `f${at}`, position: 0.2 }),
      mark(at, { id: `b${at}`, position: 0.8, direction: 'backward' }),
    ]);
    expect(usualDirection(lanes, { mediaTimeMs: 3500, position: 0.75 })).toBe('backward');
    expect(usualDirection(lanes, { mediaTimeMs: 3500, position: 0.25 })).toBe('forward');
    expect(usualDirection([], { mediaTimeMs: 0, position: 0 })).toBe('forward');
  });

  it('the bin is that of the mark in focus, else of what is newest on the screen', () => {
    const bins = [0, 1, 2].map((index) => ({
      start: index * 60_000,
      end: (index + 1) * 60_000,
      machine: index,
    }));
    const contents = {
      ...nothing,
      bins,
      marks: [mark(70_000)],
      extent: { fromMs: 0, toMs: 180_000 },
    };
    const window = { fromMs: 60_000, toMs: 160_000 };
    expect(currentBin({ window }, contents)?.start).toBe(120_000);
    expect(currentBin({ window, focusedId: 'm70000' }, contents)?.start).toBe(60_000);
  });

  it.each([
    [{}, 'unchecked'],
    [{ checked: 9, agreement: 100 }, 'agrees'],
    // Nothing was there, and a person says so.
    [{ checked: 0 }, 'agrees'],
    [{ checked: 20, agreement: 96 }, 'nearly'],
    [{ checked: 9, agreement: 80 }, 'differs'],
  ])('%o is told as %s', (part, verdict) => {
    expect(verdictOf({ start: 0, end: 1, machine: 9, ...part })).toBe(verdict);
  });

  it('99.9 % is not 100 %', () => {
    expect([agreementText(100), agreementText(99.9), agreementText(66.7)]).toEqual([
      '100 %',
      '99 %',
      '66 %',
    ]);
  });

  it('every class has a letter of its own, and Ctrl is in no name', () => {
    expect(new Set(Object.values(classKeys)).size).toBe(roadUserClasses.length);
    for (const roadUser of roadUserClasses)
      expect(classOfKey(classKeys[roadUser].toUpperCase())).toBe(roadUser);
  });
});
