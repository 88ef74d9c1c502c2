import type { PictureSize } from '../../../src-workers/domain/units';
import { sameShapes, type CameraShapes } from '../shapes';
import { legality, type CommandKind, type DrawingCommand, type ModeCommands } from './commands';
import { draggingVertex } from './dragging-vertex';
import { drawingFlow } from './drawing-flow';
import { drawingLine } from './drawing-line';
import { drawingZone } from './drawing-zone';
import type { Editing, Mode, ModeKind } from './editing';
import { stillThere } from './history';
import { idleCommands } from './idle';
import { movingShape } from './moving-shape';

type Commands = Readonly<
  Partial<Record<CommandKind, (editing: Editing, mode: Mode, command: DrawingCommand) => Editing>>
>;

/** A mode's commands are only ever called with that mode and their own command. */
const erase = <One extends Mode>(commands: ModeCommands<One>): Commands => commands as Commands;

export const modes: Readonly<Record<ModeKind, Commands>> = {
  idle: erase(idleCommands),
  'drawing-line': erase(drawingLine),
  'drawing-zone': erase(drawingZone),
  'drawing-flow': erase(drawingFlow),
  'dragging-vertex': erase(draggingVertex),
  'moving-shape': erase(movingShape),
};

/** What a command makes of it. The same object where the command means nothing or changes nothing. */
export function step(editing: Editing, command: DrawingCommand): Editing {
  const { kind } = editing.mode;
  if (!legality[command.kind].includes(kind)) return editing;
  const perform = modes[kind][command.kind];
  if (!perform) return editing;
  const { refusal, ...rest } = editing;
  const next = perform(rest, editing.mode, command);
  return next === rest ? (refusal === undefined ? editing : rest) : next;
}

/**
 * The shapes are others than this person drew: another window's, or main refused an edit. Edits of
 * which nothing is left are no longer to be undone.
 */
export function replaceShapes(
  editing: Editing,
  shapes: CameraShapes,
  picture: PictureSize,
): Editing {
  if (sameShapes(editing.shapes, shapes)) return { ...editing, picture };
  const mark = editing.undo.map((before) => sameShapes(before, shapes)).lastIndexOf(true);
  return {
    ...editing,
    picture,
    shapes,
    undo: mark < 0 ? [] : editing.undo.slice(0, mark),
    redo: [],
    selected: stillThere(editing, shapes),
  };
}
