import { describe, expect, it } from 'vitest';
import { commandOfKey } from '../../../src-renderer/zones/drawing-keys';
import { after, begin, point, select } from './drawing/drawing';

const key = (name: string, ...held: readonly ('ctrl' | 'shift' | 'alt')[]) => ({
  key: name,
  ctrlKey: held.includes('ctrl'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
  metaKey: false,
});
const nothing = begin();
const selected = after(begin(), select('stop'));
const drawing = after(begin(), { kind: 'draw-zone' }, point(0.1, 0.1));
const atVertex = after(begin(), select('stop', 0));
const flowing = after(begin(), { kind: 'draw-flow' });
const dragging = after(begin(), { kind: 'grab-shape', id: 'box', at: [0.5, 0.3] });

describe('keys of drawing', () => {
  it.each([
    [key('d'), nothing, { kind: 'draw-line' }],
    // Caps lock.
    [key('G'), nothing, { kind: 'draw-zone' }],
    [key('z', 'ctrl'), nothing, { kind: 'undo' }],
    [key('Z', 'ctrl', 'shift'), nothing, { kind: 'redo' }],
    [key('y', 'ctrl'), nothing, { kind: 'redo' }],
    [key('n', 'shift'), nothing, { kind: 'select-next-shape', step: -1 }],
    [key('ArrowUp'), selected, { kind: 'nudge', dx: 0, dy: -1 }],
    [key('ArrowRight', 'shift'), selected, { kind: 'nudge', dx: 10, dy: 0 }],
    [key('Delete'), selected, { kind: 'delete' }],
    [key('x'), selected, { kind: 'flip' }],
    [key('Escape'), selected, { kind: 'cancel' }],
    [key(' '), drawing, { kind: 'point-at-cursor' }],
    [key('Enter'), drawing, { kind: 'finish' }],
    [key('Backspace'), drawing, { kind: 'remove-last-point' }],
    [key('ArrowLeft'), drawing, { kind: 'nudge-cursor', dx: -8, dy: 0 }],
    [key('Escape'), dragging, { kind: 'cancel' }],
    [key('w'), nothing, { kind: 'draw-flow' }],
    [key('w'), drawing, { kind: 'draw-flow' }],
    [key('s'), drawing, { kind: 'snap' }],
    [key('s'), atVertex, { kind: 'snap' }],
    [key('n'), flowing, { kind: 'aim-at-next-place', step: 1 }],
    [key('N', 'shift'), flowing, { kind: 'aim-at-next-place', step: -1 }],
    [key('ArrowUp'), flowing, { kind: 'aim-at-next-place', step: -1 }],
    [key('Enter'), flowing, { kind: 'finish' }],
    [key(' '), flowing, { kind: 'finish' }],
    [key('Backspace'), flowing, { kind: 'remove-last-point' }],
    [key('d'), flowing, { kind: 'draw-line' }],
  ])('%o', (pressed, editing, command) => {
    expect(commandOfKey(pressed, editing)).toEqual(command);
  });

  it.each([
    // Nothing is selected: arrows go from tile to tile, Space plays, Esc closes what is open.
    [key('ArrowUp'), nothing],
    [key(' '), nothing],
    [key('Escape'), nothing],
    [key('Delete'), nothing],
    [key('Enter'), selected],
    // Only a point snaps.
    [key('s'), selected],
    // The menu's and the system's.
    [key('d', 'ctrl'), nothing],
    [key('d', 'alt'), nothing],
    [key('z', 'ctrl', 'alt'), nothing],
    [key('Delete'), dragging],
  ])('%o is for others', (pressed, editing) => {
    expect(commandOfKey(pressed, editing)).toBeUndefined();
  });
});
