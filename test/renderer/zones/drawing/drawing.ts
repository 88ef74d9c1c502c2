import type { DrawingCommand } from '../../../../src-renderer/zones/drawing/commands';
import { beginEditing, type Editing } from '../../../../src-renderer/zones/drawing/editing';
import { step } from '../../../../src-renderer/zones/drawing/machine';
import type { CameraShapes } from '../../../../src-renderer/zones/shapes';

/** A square picture, so that shares are as good as pixels. */
export const picture = { width: 1000, height: 1000 };

export const drawn: CameraShapes = {
  lines: [
    {
      id: 'stop',
      name: 'Stop line',
      points: [
        [0.1, 0.5],
        [0.9, 0.5],
      ],
      classes: ['car'],
    },
  ],
  zones: [
    {
      id: 'box',
      name: 'Box',
      kind: 'zone',
      colour: '#ff8800',
      points: [
        [0.2, 0.2],
        [0.8, 0.2],
        [0.8, 0.4],
        [0.2, 0.4],
      ],
    },
  ],
};

export const begin = (shapes: CameraShapes = drawn): Editing => beginEditing(shapes, picture);

export const after = (editing: Editing, ...commands: readonly DrawingCommand[]): Editing =>
  commands.reduce(step, editing);

export const point = (x: number, y: number) => ({ kind: 'point', at: [x, y] }) as const;
export const finish = { kind: 'finish' } as const;
export const cancel = { kind: 'cancel' } as const;
export const select = (id: string, vertex?: number) =>
  ({ kind: 'select', selection: { id, ...(vertex !== undefined && { vertex }) } }) as const;
