import type { StoredPoint } from '../../../src-workers/contracts/console-state';
import type { PictureSize } from '../../../src-workers/domain/units';
import type { CameraShapes } from '../shapes';

export interface Idle {
  readonly kind: 'idle';
}
interface Drawing {
  readonly points: readonly StoredPoint[];
  /** Where the next point would be set. */
  readonly cursor?: StoredPoint;
  /** The cursor was moved by keys: it has to be shown, because no pointer shows it. */
  readonly byKeys: boolean;
}
export interface DrawingLine extends Drawing {
  readonly kind: 'drawing-line';
}
export interface DrawingZone extends Drawing {
  readonly kind: 'drawing-zone';
}
/** A flow's origin is chosen, then its destination. */
export interface DrawingFlow {
  readonly kind: 'drawing-flow';
  /** Id of the line or zone where it begins; absent: not chosen yet. */
  readonly from?: string;
  /** Under the pointer, or the one that keys came to: what would be chosen. */
  readonly candidate?: string | undefined;
}
export interface DraggingVertex {
  readonly kind: 'dragging-vertex';
  readonly id: string;
  readonly vertex: number;
  /** The undo mark: what Esc returns to. */
  readonly before: CameraShapes;
}
export interface MovingShape {
  readonly kind: 'moving-shape';
  readonly id: string;
  /** Where the pointer took hold of it. */
  readonly from: StoredPoint;
  readonly before: CameraShapes;
}
export type Mode = Idle | DrawingLine | DrawingZone | DrawingFlow | DraggingVertex | MovingShape;
export type ModeKind = Mode['kind'];

/** Of a line, a zone or a flow. */
export interface Selection {
  readonly id: string;
  readonly vertex?: number;
}

/** The shapes of one camera and what a person is doing with them. Immutable. */
export interface Editing {
  readonly picture: PictureSize;
  /** As they look now, also in the middle of a drag. */
  readonly shapes: CameraShapes;
  readonly mode: Mode;
  readonly selected?: Selection | undefined;
  /** Oldest first; each is the shapes before one edit. */
  readonly undo: readonly CameraShapes[];
  /** The next one to be done again last. */
  readonly redo: readonly CameraShapes[];
  /** Why the last command was not done, for the person. */
  readonly refusal?: string | undefined;
}

/** More edits than anybody takes back. */
export const longestHistory = 200;

export const idle: Idle = { kind: 'idle' };

export const beginEditing = (shapes: CameraShapes, picture: PictureSize): Editing => ({
  picture,
  shapes,
  mode: idle,
  undo: [],
  redo: [],
});

/** The shapes without a drag that is not finished: what counts, and what the project gets. */
export const committedShapes = ({ mode, shapes }: Editing): CameraShapes =>
  'before' in mode ? mode.before : shapes;

/** An edit is done: one undo mark. */
export const commit = (editing: Editing, before: CameraShapes, shapes: CameraShapes): Editing => ({
  ...editing,
  shapes,
  mode: idle,
  undo: [...editing.undo, before].slice(-longestHistory),
  redo: [],
});

export const refuse = (editing: Editing, refusal: string): Editing => ({ ...editing, refusal });
