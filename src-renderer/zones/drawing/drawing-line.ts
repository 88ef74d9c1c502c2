import type { ModeCommands } from './commands';
import { beginFlow } from './drawing-flow';
import { drawingCommands } from './drawing-shape';
import type { DrawingLine } from './editing';

export const beginLine: DrawingLine = { kind: 'drawing-line', points: [], byKeys: false };

export const drawingLine: ModeCommands<DrawingLine> = {
  ...drawingCommands<DrawingLine>('line'),
  'draw-zone': (editing) => ({
    ...editing,
    mode: { kind: 'drawing-zone', points: [], byKeys: false },
  }),
  'draw-flow': (editing) => beginFlow(editing),
};
