import type { StoredPoint } from '../../../src-workers/contracts/console-state';
import type { Editing, Mode, ModeKind, Selection } from './editing';

export type DrawingCommand =
  | { readonly kind: 'draw-line' }
  | { readonly kind: 'draw-zone' }
  | { readonly kind: 'move-cursor'; readonly at: StoredPoint }
  /** In pixels of the picture. */
  | { readonly kind: 'nudge-cursor'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'point'; readonly at: StoredPoint }
  | { readonly kind: 'point-at-cursor' }
  | { readonly kind: 'remove-last-point' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'select'; readonly selection?: Selection }
  | { readonly kind: 'select-next-vertex'; readonly step: 1 | -1 }
  | { readonly kind: 'select-next-shape'; readonly step: 1 | -1 }
  /** Of the selected vertex, else of the selected shape. */
  | { readonly kind: 'delete' }
  | { readonly kind: 'nudge'; readonly dx: number; readonly dy: number }
  /** Behind the selected vertex. */
  | { readonly kind: 'insert-vertex' }
  | { readonly kind: 'flip' }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'grab-vertex'; readonly id: string; readonly vertex: number }
  /** Makes a vertex in the middle of the edge behind vertex `after`, and takes hold of it. */
  | { readonly kind: 'grab-middle'; readonly id: string; readonly after: number }
  | { readonly kind: 'grab-shape'; readonly id: string; readonly at: StoredPoint }
  | { readonly kind: 'drag'; readonly at: StoredPoint }
  | { readonly kind: 'drop' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };
export type CommandKind = DrawingCommand['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<DrawingCommand, { kind: Kind }>;

const drawing = ['drawing-line', 'drawing-zone'] as const;
const dragging = ['dragging-vertex', 'moving-shape'] as const;

/**
 * In which mode which command means something; elsewhere it changes nothing.
 *
 * |                                        | idle | drawing | dragging |
 * |----------------------------------------|------|---------|----------|
 * | draw-line, draw-zone                   | yes  | of the other kind |  |
 * | cursor, points, finish                 |      | yes     |          |
 * | cancel                                 | deselects | drops the draft | back to the undo mark |
 * | select, delete, nudge, insert, flip, rename | yes |     |          |
 * | grab                                   | yes  |         |          |
 * | drag, drop                             |      |         | yes      |
 * | undo                                   | yes  | the last point |   |
 * | redo                                   | yes  |         |          |
 */
export const legality: Readonly<Record<CommandKind, readonly ModeKind[]>> = {
  'draw-line': ['idle', 'drawing-zone'],
  'draw-zone': ['idle', 'drawing-line'],
  'move-cursor': drawing,
  'nudge-cursor': drawing,
  point: drawing,
  'point-at-cursor': drawing,
  'remove-last-point': drawing,
  finish: drawing,
  cancel: ['idle', ...drawing, ...dragging],
  select: ['idle'],
  'select-next-vertex': ['idle'],
  'select-next-shape': ['idle'],
  delete: ['idle'],
  nudge: ['idle'],
  'insert-vertex': ['idle'],
  flip: ['idle'],
  rename: ['idle'],
  'grab-vertex': ['idle'],
  'grab-middle': ['idle'],
  'grab-shape': ['idle'],
  drag: dragging,
  drop: dragging,
  undo: ['idle', ...drawing],
  redo: ['idle'],
};

/** What one mode does with the commands that are legal in it. */
export type ModeCommands<One extends Mode> = {
  readonly [Kind in CommandKind]?: (
    editing: Editing,
    mode: One,
    command: CommandOf<Kind>,
  ) => Editing;
};
