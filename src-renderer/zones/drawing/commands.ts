import type { StoredPoint } from '../../../src-workers/contracts/console-state';
import type { CameraShapes, Description } from '../shapes';
import type { Editing, Mode, ModeKind, Selection } from './editing';

export type DrawingCommand =
  | { readonly kind: 'draw-line' }
  | { readonly kind: 'draw-zone' }
  | { readonly kind: 'draw-flow' }
  | { readonly kind: 'move-cursor'; readonly at: StoredPoint }
  /** In pixels of the picture. */
  | { readonly kind: 'nudge-cursor'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'point'; readonly at: StoredPoint }
  | { readonly kind: 'point-at-cursor' }
  /** Marks the line or zone that would be chosen as a flow's origin or destination. */
  | { readonly kind: 'aim-at-place'; readonly id?: string | undefined }
  | { readonly kind: 'aim-at-next-place'; readonly step: 1 | -1 }
  | { readonly kind: 'choose-place'; readonly id: string }
  | { readonly kind: 'remove-last-point' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'select'; readonly selection?: Selection }
  | { readonly kind: 'select-next-vertex'; readonly step: 1 | -1 }
  /** Flows come after lines and zones. */
  | { readonly kind: 'select-next-shape'; readonly step: 1 | -1 }
  /** Of the selected vertex, else of the selected shape or flow. */
  | { readonly kind: 'delete' }
  | { readonly kind: 'nudge'; readonly dx: number; readonly dy: number }
  /** The cursor, or the selected vertex, to the nearest point of another shape or of the edge. */
  | { readonly kind: 'snap' }
  /** Behind the selected vertex. */
  | { readonly kind: 'insert-vertex' }
  | { readonly kind: 'flip' }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  /** Colour, classes, kind and settings. */
  | { readonly kind: 'describe'; readonly id: string; readonly description: Description }
  /** Copies of these are added; the first one is selected. */
  | { readonly kind: 'paste'; readonly shapes: CameraShapes }
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

const shape = ['drawing-line', 'drawing-zone'] as const;
const drawing = [...shape, 'drawing-flow'] as const;
const dragging = ['dragging-vertex', 'moving-shape'] as const;

/**
 * In which mode which command means something; elsewhere it changes nothing. A test reads this table
 * and tries every command in every mode.
 *
 * | command            | idle | drawing-line | drawing-zone | drawing-flow | dragging-vertex | moving-shape |
 * |--------------------|------|--------------|--------------|--------------|-----------------|--------------|
 * | draw-line          | yes  |              | yes          | yes          |                 |              |
 * | draw-zone          | yes  | yes          |              | yes          |                 |              |
 * | draw-flow          | yes  | yes          | yes          |              |                 |              |
 * | move-cursor        |      | yes          | yes          |              |                 |              |
 * | nudge-cursor       |      | yes          | yes          |              |                 |              |
 * | point              |      | yes          | yes          |              |                 |              |
 * | point-at-cursor    |      | yes          | yes          |              |                 |              |
 * | aim-at-place       |      |              |              | yes          |                 |              |
 * | aim-at-next-place  |      |              |              | yes          |                 |              |
 * | choose-place       |      |              |              | yes          |                 |              |
 * | remove-last-point  |      | yes          | yes          | the origin   |                 |              |
 * | finish             |      | yes          | yes          | the aim      |                 |              |
 * | cancel             | deselects | drops it | drops it    | drops it     | back to the undo mark | back to the undo mark |
 * | select             | yes  |              |              |              |                 |              |
 * | select-next-vertex | yes  |              |              |              |                 |              |
 * | select-next-shape  | yes  |              |              |              |                 |              |
 * | delete             | yes  |              |              |              |                 |              |
 * | nudge              | yes  |              |              |              |                 |              |
 * | snap               | the vertex | the cursor | the cursor |          |                 |              |
 * | insert-vertex      | yes  |              |              |              |                 |              |
 * | flip               | yes  |              |              |              |                 |              |
 * | rename             | yes  |              |              |              |                 |              |
 * | describe           | yes  |              |              |              |                 |              |
 * | paste              | yes  |              |              |              |                 |              |
 * | grab-vertex        | yes  |              |              |              |                 |              |
 * | grab-middle        | yes  |              |              |              |                 |              |
 * | grab-shape         | yes  |              |              |              |                 |              |
 * | drag               |      |              |              |              | yes             | yes          |
 * | drop               |      |              |              |              | yes             | yes          |
 * | undo               | yes  | the last point | the last point | the origin |               |              |
 * | redo               | yes  |              |              |              |                 |              |
 */
export const legality: Readonly<Record<CommandKind, readonly ModeKind[]>> = {
  'draw-line': ['idle', 'drawing-zone', 'drawing-flow'],
  'draw-zone': ['idle', 'drawing-line', 'drawing-flow'],
  'draw-flow': ['idle', ...shape],
  'move-cursor': shape,
  'nudge-cursor': shape,
  point: shape,
  'point-at-cursor': shape,
  'aim-at-place': ['drawing-flow'],
  'aim-at-next-place': ['drawing-flow'],
  'choose-place': ['drawing-flow'],
  'remove-last-point': drawing,
  finish: drawing,
  cancel: ['idle', ...drawing, ...dragging],
  select: ['idle'],
  'select-next-vertex': ['idle'],
  'select-next-shape': ['idle'],
  delete: ['idle'],
  nudge: ['idle'],
  snap: ['idle', ...shape],
  'insert-vertex': ['idle'],
  flip: ['idle'],
  rename: ['idle'],
  describe: ['idle'],
  paste: ['idle'],
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
