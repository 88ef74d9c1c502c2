import type { DrawingCommand } from './drawing/commands';
import type { Editing } from './drawing/editing';

export type DrawingKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Pixels of the picture. A cursor has to cross it, a shape is placed finely. */
const steps = { shape: 1, cursor: 8 } as const;
const shiftFactor = { shape: 10, cursor: 5 } as const;

/** What a key means for the shapes; undefined: nothing, others may have it. */
export function commandOfKey(pressed: DrawingKey, editing: Editing): DrawingCommand | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (altKey) return undefined;
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
    return letter === 'y' ? { kind: 'redo' } : undefined;
  }
  switch (editing.mode.kind) {
    case 'idle':
      return idleKey(pressed, letter, editing);
    case 'drawing-line':
    case 'drawing-zone':
      return drawingKey(pressed, letter);
    case 'drawing-flow':
      return flowKey(pressed, letter);
    case 'dragging-vertex':
    case 'moving-shape':
      return key === 'Escape' ? { kind: 'cancel' } : undefined;
  }
}

function drawingKey({ key, shiftKey }: DrawingKey, letter: string): DrawingCommand | undefined {
  const arrow = arrows[key];
  if (arrow) {
    const by = steps.cursor * (shiftKey ? shiftFactor.cursor : 1);
    return { kind: 'nudge-cursor', dx: arrow[0] * by, dy: arrow[1] * by };
  }
  switch (letter) {
    case ' ':
      return { kind: 'point-at-cursor' };
    case 'enter':
      return { kind: 'finish' };
    case 'escape':
      return { kind: 'cancel' };
    case 'backspace':
      return { kind: 'remove-last-point' };
    case 's':
      return { kind: 'snap' };
    default:
      return toolKey(letter);
  }
}

function flowKey({ key, shiftKey }: DrawingKey, letter: string): DrawingCommand | undefined {
  const back = key === 'ArrowLeft' || key === 'ArrowUp' || shiftKey;
  if (letter === 'n' || arrows[key]) return { kind: 'aim-at-next-place', step: back ? -1 : 1 };
  switch (letter) {
    case ' ':
    case 'enter':
      return { kind: 'finish' };
    case 'escape':
      return { kind: 'cancel' };
    case 'backspace':
      return { kind: 'remove-last-point' };
    default:
      return toolKey(letter);
  }
}

function toolKey(letter: string): DrawingCommand | undefined {
  switch (letter) {
    case 'd':
      return { kind: 'draw-line' };
    case 'g':
      return { kind: 'draw-zone' };
    case 'w':
      return { kind: 'draw-flow' };
    default:
      return undefined;
  }
}

function idleKey(
  { key, shiftKey }: DrawingKey,
  letter: string,
  { selected, shapes }: Editing,
): DrawingCommand | undefined {
  const tool = toolKey(letter);
  if (tool) return tool;
  const step = shiftKey ? -1 : 1;
  if (letter === 'n' && shapes.lines.length + shapes.zones.length > 0) {
    return { kind: 'select-next-shape', step };
  }
  // Without a selected shape the rest belongs to the page: arrows go from tile to tile.
  if (!selected) return undefined;
  const arrow = arrows[key];
  if (arrow) {
    const by = steps.shape * (shiftKey ? shiftFactor.shape : 1);
    return { kind: 'nudge', dx: arrow[0] * by, dy: arrow[1] * by };
  }
  switch (letter) {
    case 'v':
      return { kind: 'select-next-vertex', step };
    case 'i':
      return { kind: 'insert-vertex' };
    case 'x':
      return { kind: 'flip' };
    case 's':
      return selected.vertex === undefined ? undefined : { kind: 'snap' };
    case 'delete':
    case 'backspace':
      return { kind: 'delete' };
    case 'escape':
      return { kind: 'cancel' };
    default:
      return undefined;
  }
}
