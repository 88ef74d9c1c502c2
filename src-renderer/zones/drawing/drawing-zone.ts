import type { ModeCommands } from './commands';
import { beginFlow } from './drawing-flow';
import { beginLine } from './drawing-line';
import { drawingCommands } from './drawing-shape';
import type { DrawingZone } from './editing';

export const beginZone: DrawingZone = { kind: 'drawing-zone', points: [], byKeys: false };

export const drawingZone: ModeCommands<DrawingZone> = {
  ...drawingCommands<DrawingZone>('zone'),
  'draw-line': (editing) => ({ ...editing, mode: beginLine }),
  'draw-flow': (editing) => beginFlow(editing),
};
