import { describe, expect, it } from 'vitest';
import { replaceShapes } from '../../../../src-renderer/zones/drawing/machine';
import { noShapes } from '../../../../src-renderer/zones/shapes';
import { after, begin, cancel, drawn, finish, picture, point, select } from './drawing';

const line = { kind: 'draw-line' } as const;
const zone = { kind: 'draw-zone' } as const;
const undo = { kind: 'undo' } as const;
const redo = { kind: 'redo' } as const;

describe('drawing a line', () => {
  it('adds it with the next name, selected, as one edit', () => {
    const editing = after(begin(), line, point(0.1, 0.8), point(0.9, 0.8), finish);
    expect(editing.shapes.lines[1]).toEqual({
      id: 'line-1',
      name: 'Line 1',
      points: [
        [0.1, 0.8],
        [0.9, 0.8],
      ],
    });
    expect(editing.selected).toEqual({ id: 'line-1' });
    expect(editing.mode.kind).toBe('idle');
    expect(after(editing, undo).shapes).toBe(drawn);
  });

  it('ignores the second click of a double click, and refuses what meets itself', () => {
    const begun = after(begin(), line, point(0.1, 0.8), point(0.5, 0.9), point(0.5, 0.9));
    expect(begun.mode).toMatchObject({
      points: [
        [0.1, 0.8],
        [0.5, 0.9],
      ],
    });
    const refused = after(begun, point(0.5, 0.7), point(0.2, 0.95));
    expect(refused.mode).toMatchObject({ points: { length: 3 } });
    expect(refused.refusal).toMatch(/meet itself/);
    expect(after(refused, { kind: 'remove-last-point' }).refusal).toBeUndefined();
  });

  it('is done with keys alone', () => {
    const right = { kind: 'nudge-cursor', dx: 100, dy: 0 } as const;
    const editing = after(begin(), line, finish, finish, right, right, finish, finish);
    expect(editing.shapes.lines[1]?.points).toEqual([
      [0.5, 0.5],
      [0.7, 0.5],
    ]);
  });

  it('says what is missing, and leaves nothing after Esc', () => {
    const editing = after(begin(), line, point(0.1, 0.1), finish);
    expect(editing.refusal).toBe('A line needs two points.');
    const left = after(editing, cancel);
    expect(left.shapes).toBe(drawn);
    expect(left.undo).toEqual([]);
  });
});

describe('drawing a zone', () => {
  it.each([
    // A bow tie: the third edge would cross the first.
    [[point(0.1, 0.1), point(0.9, 0.1), point(0.2, 0.6), point(0.2, 0.05)], 3],
    // Only the last edge would cross one: the points stay, the zone is not closed.
    [
      [
        point(0.5, 0.5),
        point(0.5, 0.9),
        point(0.9, 0.9),
        point(0.9, 0.1),
        point(0.1, 0.1),
        point(0.1, 0.95),
        point(0.7, 0.95),
        finish,
      ],
      7,
    ],
    // No area.
    [[point(0.1, 0.1), point(0.9, 0.1), finish], 2],
  ])('refuses %#', (commands, points) => {
    const editing = after(begin(), zone, ...commands);
    expect(editing.refusal).toBeDefined();
    expect(editing.mode).toMatchObject({ kind: 'drawing-zone', points: { length: points } });
    expect(editing.shapes).toBe(drawn);
  });
});

describe('changing a shape', () => {
  it('keeps what else is said of it', () => {
    const editing = after(begin(), select('box', 2), { kind: 'nudge', dx: 50, dy: 100 });
    expect(editing.shapes.zones[0]).toEqual({
      ...drawn.zones[0],
      points: [
        [0.2, 0.2],
        [0.8, 0.2],
        [0.85, 0.5],
        [0.2, 0.4],
      ],
    });
  });

  it('turns the forward direction by reversing the points', () => {
    const editing = after(begin(), select('stop'), { kind: 'flip' });
    expect(editing.shapes.lines[0]?.points).toEqual([
      [0.9, 0.5],
      [0.1, 0.5],
    ]);
    // A zone has no direction.
    const box = after(begin(), select('box'));
    expect(after(box, { kind: 'flip' })).toBe(box);
  });

  it('moves a whole shape as far as the picture goes, and back again in the same drag', () => {
    const held = after(
      begin(),
      { kind: 'grab-shape', id: 'box', at: [0.5, 0.3] },
      { kind: 'drag', at: [1, 1] },
    );
    expect(held.shapes.zones[0]?.points).toEqual([
      [0.4, 0.8],
      [1, 0.8],
      [1, 1],
      [0.4, 1],
    ]);
    const back = after(held, { kind: 'drag', at: [0.5, 0.3] }, { kind: 'drop' });
    expect(back.shapes).toBe(drawn);
    expect(back.undo).toEqual([]);
  });

  it('inserts a vertex where an edge was taken hold of', () => {
    const editing = after(begin(), { kind: 'grab-middle', id: 'box', after: 3 }, { kind: 'drop' });
    expect(editing.shapes.zones[0]?.points.at(-1)).toEqual([0.2, 0.3]);
    expect(editing.undo).toHaveLength(1);
    // Behind the end of a line there is no edge.
    const stop = after(begin(), select('stop'));
    expect(after(stop, { kind: 'grab-middle', id: 'stop', after: 1 })).toBe(stop);
  });

  it('puts back what would cross itself', () => {
    const editing = after(
      begin(),
      { kind: 'grab-vertex', id: 'box', vertex: 0 },
      { kind: 'drag', at: [0.9, 0.3] },
      { kind: 'drop' },
    );
    expect(editing.shapes).toBe(drawn);
    expect(editing.refusal).toMatch(/cross/);
    expect(editing.undo).toEqual([]);
  });

  it('returns to the undo mark with Esc in the middle of a drag', () => {
    const editing = after(
      begin(),
      { kind: 'grab-middle', id: 'stop', after: 0 },
      { kind: 'drag', at: [0.5, 0.9] },
      cancel,
    );
    expect(editing.shapes).toBe(drawn);
    expect(editing.selected).toEqual({ id: 'stop' });
  });

  it('deletes a vertex while enough are left, else the shape only when it is meant', () => {
    const three = after(begin(), select('box', 0), { kind: 'delete' });
    expect(three.shapes.zones[0]?.points).toHaveLength(3);
    const refused = after(three, select('box', 0), { kind: 'delete' });
    expect(refused.refusal).toBe('A zone needs 3 points.');
    const gone = after(refused, select('box'), { kind: 'delete' });
    expect(gone.shapes.zones).toEqual([]);
    expect(gone.selected).toBeUndefined();
    expect(after(gone, undo, undo).shapes).toBe(drawn);
  });

  it.each([
    ['  North arm  ', 'North arm'],
    ['', 'Stop line'],
    ['x'.repeat(300), 'x'.repeat(200)],
  ])('renames to %j as %s', (name, expected) => {
    const editing = after(begin(), { kind: 'rename', id: 'stop', name });
    expect(editing.shapes.lines[0]?.name).toBe(expected);
  });

  it('forgets what was undone once something else is done', () => {
    const editing = after(begin(), select('stop'), { kind: 'nudge', dx: 1, dy: 0 }, undo, {
      kind: 'nudge',
      dx: 0,
      dy: 1,
    });
    expect(after(editing, redo)).toBe(editing);
  });
});

describe('shapes from elsewhere', () => {
  it('take the place of an edit that main refused; what was before can still be undone', () => {
    const first = after(begin(), select('stop'), { kind: 'nudge', dx: 1, dy: 0 });
    const second = after(first, { kind: 'delete' });
    const back = replaceShapes(second, first.shapes, picture);
    expect(back.shapes).toBe(first.shapes);
    expect(after(back, undo).shapes).toBe(drawn);
  });

  it('of another window leave nothing to undo, and no selection of what is gone', () => {
    const editing = after(begin(), select('stop'), { kind: 'nudge', dx: 1, dy: 0 });
    const other = replaceShapes(editing, noShapes, picture);
    expect(other).toMatchObject({ undo: [], redo: [] });
    expect(other.selected).toBeUndefined();
  });
});
