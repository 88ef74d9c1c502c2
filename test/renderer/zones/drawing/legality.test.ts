import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  legality,
  type CommandKind,
  type DrawingCommand,
} from '../../../../src-renderer/zones/drawing/commands';
import type { Editing, ModeKind } from '../../../../src-renderer/zones/drawing/editing';
import { modes, step } from '../../../../src-renderer/zones/drawing/machine';
import { after, begin, drawn, point, select } from './drawing';

const kinds = Object.keys(legality) as CommandKind[];

/** Each command as it would change something, if it were legal. */
const commands: Readonly<Record<CommandKind, DrawingCommand>> = {
  'draw-line': { kind: 'draw-line' },
  'draw-zone': { kind: 'draw-zone' },
  'draw-flow': { kind: 'draw-flow' },
  'move-cursor': { kind: 'move-cursor', at: [0.6, 0.6] },
  'nudge-cursor': { kind: 'nudge-cursor', dx: 5, dy: 0 },
  point: point(0.7, 0.7),
  'point-at-cursor': { kind: 'point-at-cursor' },
  'aim-at-place': { kind: 'aim-at-place', id: 'box' },
  'aim-at-next-place': { kind: 'aim-at-next-place', step: 1 },
  'choose-place': { kind: 'choose-place', id: 'box' },
  'remove-last-point': { kind: 'remove-last-point' },
  finish: { kind: 'finish' },
  cancel: { kind: 'cancel' },
  select: { kind: 'select' },
  'select-next-vertex': { kind: 'select-next-vertex', step: 1 },
  'select-next-shape': { kind: 'select-next-shape', step: 1 },
  delete: { kind: 'delete' },
  nudge: { kind: 'nudge', dx: 3, dy: 3 },
  snap: { kind: 'snap' },
  'insert-vertex': { kind: 'insert-vertex' },
  flip: { kind: 'flip' },
  rename: { kind: 'rename', id: 'stop', name: 'Other' },
  describe: { kind: 'describe', id: 'stop', description: { colour: '#123456' } },
  paste: { kind: 'paste', shapes: drawn },
  'grab-vertex': { kind: 'grab-vertex', id: 'stop', vertex: 0 },
  'grab-middle': { kind: 'grab-middle', id: 'stop', after: 0 },
  'grab-shape': { kind: 'grab-shape', id: 'stop', at: [0.5, 0.5] },
  drag: { kind: 'drag', at: [0.3, 0.6] },
  drop: { kind: 'drop' },
  undo: { kind: 'undo' },
  redo: { kind: 'redo' },
};

/** Modes in which every legal command has something to do. */
const edited = after(
  begin(),
  select('stop'),
  { kind: 'nudge', dx: 1, dy: 0 },
  { kind: 'nudge', dx: 1, dy: 0 },
  { kind: 'undo' },
  // A vertex that is selected can snap.
  select('stop', 0),
);
const at: Readonly<Record<ModeKind, Editing>> = {
  idle: edited,
  'drawing-line': after(edited, { kind: 'draw-line' }, point(0.1, 0.1), point(0.2, 0.1), {
    kind: 'move-cursor',
    at: [0.3, 0.3],
  }),
  'drawing-zone': after(
    edited,
    { kind: 'draw-zone' },
    point(0.1, 0.1),
    point(0.2, 0.1),
    point(0.2, 0.2),
    { kind: 'move-cursor', at: [0.1, 0.3] },
  ),
  'drawing-flow': after(
    edited,
    { kind: 'draw-flow' },
    { kind: 'choose-place', id: 'stop' },
    { kind: 'aim-at-next-place', step: 1 },
  ),
  'dragging-vertex': after(edited, commands['grab-vertex']),
  'moving-shape': after(edited, commands['grab-shape']),
};

/** The rows of the table in the documentation of the commands: yes where a cell says anything. */
function documented(): ReadonlyMap<string, readonly string[]> {
  const source = readFileSync(
    new URL('../../../../src-renderer/zones/drawing/commands.ts', import.meta.url),
    'utf8',
  );
  const [head = [], , ...rows] = source
    .split('\n')
    .filter((line) => line.startsWith(' * |'))
    .map((line) =>
      line
        .slice(4)
        .split('|')
        .slice(0, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(
    rows.map(([command = '', ...cells]) => [
      command,
      cells.flatMap((cell, index) => (cell === '' ? [] : (head[index + 1] ?? ''))),
    ]),
  );
}

describe('the table of legal commands', () => {
  it('is the one that the documentation prints', () => {
    const printed = documented();
    expect([...printed.keys()]).toEqual(kinds);
    for (const kind of kinds) {
      expect([...(printed.get(kind) ?? [])].sort(), kind).toEqual([...legality[kind]].sort());
    }
  });

  it.each(Object.keys(modes) as ModeKind[])('is what %s does', (mode) => {
    const legal = kinds.filter((kind) => legality[kind].includes(mode));
    expect(Object.keys(modes[mode]).sort()).toEqual(legal.sort());
  });

  it.each(
    Object.keys(modes).flatMap((mode) => kinds.map((kind) => [mode as ModeKind, kind] as const)),
  )('in %s: %s', (mode, kind) => {
    expect(at[mode].mode.kind).toBe(mode);
    const result = step(at[mode], commands[kind]);
    if (legality[kind].includes(mode)) expect(result).not.toBe(at[mode]);
    else expect(result).toBe(at[mode]);
  });
});
