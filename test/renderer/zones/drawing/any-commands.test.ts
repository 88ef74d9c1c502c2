import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredPoint } from '../../../../src-workers/contracts/console-state';
import type { DrawingCommand } from '../../../../src-renderer/zones/drawing/commands';
import { committedShapes, type Editing } from '../../../../src-renderer/zones/drawing/editing';
import { step } from '../../../../src-renderer/zones/drawing/machine';
import { isValid } from '../../../../src-renderer/zones/shape-validity';
import { partWith } from '../../../../src-renderer/zones/shape-copies';
import { allShapes, findFlow, findShape, placesOf } from '../../../../src-renderer/zones/shapes';
import { begin, drawn, picture, select } from './drawing';

// Few places, so that shapes meet themselves often; some beside the picture.
const at: fc.Arbitrary<StoredPoint> = fc.tuple(
  fc.integer({ min: -1, max: 11 }).map((share) => share / 10),
  fc.integer({ min: -1, max: 11 }).map((share) => share / 10),
);
const id = fc.constantFrom('stop', 'box', 'line-1', 'zone-1', 'zone-2', 'flow-1', 'nobody');
const vertex = fc.integer({ min: 0, max: 5 });
const step1 = fc.constantFrom(1 as const, -1 as const);
const pixels = fc.integer({ min: -300, max: 300 });

const description = fc.record(
  {
    colour: fc.constantFrom('#123456', '#abcdef', null),
    classes: fc.constantFrom(['car' as const], null),
    kind: fc.constantFrom('zone' as const, 'ignore-mask' as const),
    settings: fc.constantFrom({ capacity: 5 }, null),
  },
  { requiredKeys: [] },
);
const withFlow = {
  ...drawn,
  flows: [{ id: 'flow-1', name: 'Through', from: 'stop', to: 'box' }],
};

const command: fc.Arbitrary<DrawingCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('point' as const), at }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      { kind: 'draw-line' as const },
      { kind: 'draw-zone' as const },
      { kind: 'draw-flow' as const },
      { kind: 'finish' as const },
      { kind: 'drop' as const },
      { kind: 'undo' as const },
      { kind: 'redo' as const },
    ),
  },
  fc.constantFrom(
    { kind: 'cancel' as const },
    { kind: 'delete' as const },
    { kind: 'flip' as const },
    { kind: 'select' as const },
    { kind: 'insert-vertex' as const },
    { kind: 'point-at-cursor' as const },
    { kind: 'remove-last-point' as const },
    { kind: 'snap' as const },
  ),
  fc.record({ kind: fc.constantFrom('move-cursor' as const, 'drag' as const), at }),
  fc.record({
    kind: fc.constantFrom('nudge' as const, 'nudge-cursor' as const),
    dx: pixels,
    dy: pixels,
  }),
  fc.record({
    kind: fc.constantFrom(
      'select-next-vertex' as const,
      'select-next-shape' as const,
      'aim-at-next-place' as const,
    ),
    step: step1,
  }),
  fc.record({ kind: fc.constant('select' as const), selection: fc.record({ id, vertex }) }),
  fc.record({ kind: fc.constant('grab-vertex' as const), id, vertex }),
  fc.record({ kind: fc.constant('grab-middle' as const), id, after: vertex }),
  fc.record({ kind: fc.constant('grab-shape' as const), id, at }),
  fc.record({ kind: fc.constantFrom('aim-at-place' as const, 'choose-place' as const), id }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('describe' as const), id, description }) },
  fc.record({
    kind: fc.constant('paste' as const),
    shapes: fc.constantFrom(drawn, partWith(drawn, 'box'), withFlow),
  }),
  fc.record({ kind: fc.constant('rename' as const), id, name: fc.string({ maxLength: 5 }) }),
);
const commands = fc.array(command, { maxLength: 80 });

function expectSound(editing: Editing): void {
  for (const shapes of [committedShapes(editing), ...editing.undo, ...editing.redo]) {
    const all = allShapes(shapes);
    expect(new Set(all.map((shape) => shape.drawn.id)).size).toBe(all.length);
    for (const shape of all) {
      expect(isValid(shape.kind, shape.drawn.points, picture)).toBe(true);
      expect(shape.drawn.name).not.toBe('');
    }
  }
  for (const shapes of [committedShapes(editing), ...editing.undo, ...editing.redo]) {
    const places = placesOf(shapes).map((place) => place.id);
    for (const { from, to } of shapes.flows ?? []) {
      expect(places).toContain(from);
      expect(places).toContain(to);
    }
    const ids = (shapes.flows ?? []).map((flow) => flow.id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  for (const shape of allShapes(editing.shapes)) {
    for (const share of shape.drawn.points.flat()) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  }
  const { selected } = editing;
  if (!selected) return;
  if (findFlow(editing.shapes, selected.id)) return;
  const points = findShape(editing.shapes, selected.id)?.drawn.points;
  expect(points).toBeDefined();
  if (selected.vertex !== undefined) expect(points?.[selected.vertex]).toBeDefined();
}

describe('any commands in any order', () => {
  it('leave shapes that main takes, and a selection that exists', () => {
    fc.assert(
      fc.property(commands, (all) => {
        all.reduce((editing, one) => {
          const next = step(editing, one);
          expectSound(next);
          return next;
        }, begin());
      }),
      { numRuns: 300 },
    );
  });

  it('are undone exactly, one by one, and done again exactly', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const ended = [...all, { kind: 'cancel' as const }].reduce(step, begin());
        const states = [ended];
        while (states.at(-1)!.undo.length > 0) {
          states.push(step(states.at(-1)!, { kind: 'undo' }));
        }
        expect(states.at(-1)!.shapes).toEqual(drawn);
        let editing = states.at(-1)!;
        for (const state of [...states].reverse().slice(1)) {
          editing = step(editing, { kind: 'redo' });
          expect(editing.shapes).toEqual(state.shapes);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are undone at least fifty times', () => {
    const nudges = Array.from({ length: 60 }, () => ({ kind: 'nudge', dx: 1, dy: 0 }) as const);
    const editing = [select('box'), ...nudges].reduce(step, begin());
    expect(nudges.map(() => ({ kind: 'undo' }) as const).reduce(step, editing).shapes).toBe(drawn);
  });

  it('of a drag are as if nothing had been, after Esc', () => {
    fc.assert(
      fc.property(
        commands,
        fc.array(at, { maxLength: 5 }),
        id,
        vertex,
        (all, drags, one, corner) => {
          const before = [...all, { kind: 'cancel' as const }].reduce(step, begin());
          const after = [
            { kind: 'grab-vertex' as const, id: one, vertex: corner },
            ...drags.map((to) => ({ kind: 'drag' as const, at: to })),
            { kind: 'cancel' as const },
          ].reduce(step, before);
          expect(after.shapes).toEqual(before.shapes);
          expect(after.undo).toEqual(before.undo);
        },
      ),
    );
  });
});
