import { describe, expect, test } from 'vitest';
import { shareStructure } from '../../../src-renderer/state/structural-sharing';

const clone = structuredClone;

describe('what is equal keeps its identity', () => {
  const rows: readonly [why: string, value: unknown][] = [
    ['a number', 3],
    ['a string', 'highway'],
    ['nothing', undefined],
    ['null, which is an object to typeof', null],
    ['an empty object', {}],
    ['an empty array', []],
    ['a camera', { id: 'a', lines: [{ id: 'l', points: [[0, 1]] }], counts: { car: 3 } }],
    ['not a number, which is unequal to itself', { fps: NaN }],
  ];
  test.each(rows)('%s', (_, value) => {
    expect(shareStructure(value, clone(value))).toBe(value);
  });
});

describe('what differs is taken anew', () => {
  const rows: readonly [why: string, previous: unknown, next: unknown][] = [
    ['another figure', { fps: 1 }, { fps: 2 }],
    ['a key less', { fps: 1, age: 2 }, { fps: 1 }],
    ['a key more', { fps: 1 }, { fps: 1, age: undefined }],
    ['another key in its place', { a: undefined }, { b: undefined }],
    ['an element less', [1, 2], [1]],
    ['an array where an object was', {}, []],
    ['an object where nothing was', undefined, { id: 'a' }],
    ['null where an object was', { a: {} }, { a: null }],
    ['another order', [{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'a' }]],
  ];
  test.each(rows)('%s', (_, previous, next) => {
    const shared = shareStructure(previous, next);
    expect(shared).toEqual(next);
    expect(shared).not.toBe(previous);
  });
});

test('a change leaves its siblings as they are, at every depth', () => {
  const previous = { a: { counts: { car: 1 }, lines: [{ id: 'l' }] }, b: { counts: { car: 1 } } };
  const next = { a: { counts: { car: 2 }, lines: [{ id: 'l' }] }, b: { counts: { car: 1 } } };
  const shared = shareStructure(previous, next);
  expect(shared.a.counts).toEqual({ car: 2 });
  expect(shared.a.lines).toBe(previous.a.lines);
  expect(shared.b).toBe(previous.b);
});

test('a camera that is removed moves no other one, because what has an id is known by it', () => {
  const previous = [
    { id: 'a', fps: 1 },
    { id: 'b', fps: 2 },
    { id: 'c', fps: 3 },
  ];
  const shared = shareStructure(previous, clone(previous.slice(1)));
  expect(shared[0]).toBe(previous[1]);
  expect(shared[1]).toBe(previous[2]);
});
