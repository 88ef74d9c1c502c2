import { useMemo, useRef, type MouseEvent, type PointerEvent } from 'react';
import type { StoredPoint } from '../../src-workers/contracts/console-state';
import {
  canvasToStored,
  storedToCanvas,
  type CanvasPoint,
  type Placement,
} from '../live/picture-placement';
import type { Selection } from './drawing/editing';
import type { ShapeEditor } from './shape-editor';
import { findShape } from './shapes';
import { snapped, snappedMove, type SnapReach } from './snapping';
import { clickDistance, reach, snapDistance } from './stage-style';
import type { PictureHand } from './use-picture-zoom';

/** What the pointer was pressed on; told by the shapes and handles before the stage hears of it. */
export type Pressed =
  | { readonly on: 'shape'; readonly id: string }
  | { readonly on: 'flow'; readonly id: string }
  | {
      readonly on: 'vertex';
      readonly id: string;
      readonly vertex: number;
      readonly at: StoredPoint;
    }
  | {
      readonly on: 'middle';
      readonly id: string;
      readonly after: number;
      readonly at: StoredPoint;
    };

interface Hold {
  readonly pressed: Pressed;
  readonly start: CanvasPoint;
  dragging: boolean;
}

/** Makes commands of what the pointer does on the stage. */
export function useShapePointer(editor: ShapeEditor, place: Placement, hand: PictureHand) {
  const hold = useRef<Hold | undefined>(undefined);
  /** Of the latest press: a double click that ends a line is not one for the tile. */
  const pressMeantShape = useRef(false);
  return useMemo(() => {
    const isDrawing = (): boolean => 'points' in editor.editing.mode;
    const press = (pressed: Pressed): void => {
      hold.current = { pressed, start: { x: 0, y: 0 }, dragging: false };
    };
    const near: SnapReach = { x: snapDistance / place.width, y: snapDistance / place.height };
    /** Alt holds a point where the pointer is. */
    const drawnAt = (at: CanvasPoint, { altKey }: { readonly altKey: boolean }): StoredPoint => {
      const stored = canvasToStored(at, place);
      return altKey ? stored : snapped(stored, editor.editing.shapes, undefined, near);
    };

    const onMouseDown = (event: MouseEvent<HTMLElement>): void => {
      const { mode } = editor.editing;
      // The middle button would scroll.
      if (event.button === 1) event.preventDefault();
      if (!('points' in mode) || event.button !== 0 || event.defaultPrevented) return;
      event.preventDefault();
      const at = placeOf(event);
      // `detail` counts clicks in one place; further ones end nothing more.
      if (event.detail > 2) return;
      const first = mode.points[0];
      const closes = mode.kind === 'drawing-zone' && mode.points.length > 2 && first !== undefined;
      if (event.detail === 2 || (closes && isNear(storedToCanvas(first, place), at))) {
        editor.dispatch({ kind: 'finish' });
      } else editor.dispatch({ kind: 'point', at: drawnAt(at, event) });
    };

    const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
      if (hand.press(event)) {
        hold.current = undefined;
        return;
      }
      const choosing = editor.editing.mode.kind === 'drawing-flow';
      pressMeantShape.current = choosing || isDrawing() || hold.current !== undefined;
      if (event.button !== 0 || isDrawing()) {
        hold.current = undefined;
        return;
      }
      if (choosing) {
        if (hold.current) editor.dispatch({ kind: 'choose-place', id: hold.current.pressed.id });
        hold.current = undefined;
        return;
      }
      if (!hold.current) {
        editor.dispatch({ kind: 'select' });
        return;
      }
      hold.current = { ...hold.current, start: placeOf(event) };
      event.currentTarget.setPointerCapture(event.pointerId);
      const { pressed } = hold.current;
      editor.dispatch({ kind: 'select', selection: selectionOf(pressed) });
      // A click alone makes the point.
      if (pressed.on === 'middle') take(pressed, hold.current);
    };

    const take = (pressed: Pressed, held: Hold): void => {
      held.dragging = true;
      if (pressed.on === 'vertex') editor.dispatch({ kind: 'grab-vertex', ...pressed });
      else if (pressed.on === 'middle') editor.dispatch({ kind: 'grab-middle', ...pressed });
      else if (pressed.on === 'shape') {
        const at = canvasToStored(held.start, place);
        editor.dispatch({ kind: 'grab-shape', id: pressed.id, at });
      }
    };

    const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
      if (hand.move(event)) return;
      const at = placeOf(event);
      if (isDrawing()) {
        editor.dispatch({ kind: 'move-cursor', at: drawnAt(at, event) });
        return;
      }
      const held = hold.current;
      if (!held) return;
      const { pressed, start } = held;
      const away = { x: at.x - start.x, y: at.y - start.y };
      if (Math.hypot(away.x, away.y) < clickDistance && !held.dragging) return;
      if (!held.dragging) take(pressed, held);
      // The handle keeps its place under the pointer: it was rarely pressed in its very middle.
      const from = 'at' in pressed ? storedToCanvas(pressed.at, place) : start;
      const to = { x: from.x + away.x, y: from.y + away.y };
      if (pressed.on === 'middle' && away.x === 0 && away.y === 0) return;
      editor.dispatch({ kind: 'drag', at: draggedTo(canvasToStored(to, place), event.altKey) });
    };

    const draggedTo = (to: StoredPoint, free: boolean): StoredPoint => {
      const { mode, shapes } = editor.editing;
      if (free) return to;
      if (mode.kind === 'dragging-vertex') return snapped(to, shapes, mode.id, near);
      if (mode.kind !== 'moving-shape') return to;
      const before = findShape(mode.before, mode.id)?.drawn.points ?? [];
      const [right, down] = [to[0] - mode.from[0], to[1] - mode.from[1]];
      const moved = before.map(([x, y]) => [x + right, y + down] as const);
      const [dx, dy] = snappedMove(moved, shapes, mode.id, near);
      return [to[0] + dx, to[1] + dy];
    };

    const letGo = (kind: 'drop' | 'cancel') => (): void => {
      if (hand.release()) return;
      if (hold.current?.dragging) editor.dispatch({ kind });
      hold.current = undefined;
    };

    const onDoubleClick = (event: MouseEvent<HTMLElement>): void => {
      if (pressMeantShape.current) event.stopPropagation();
    };

    return {
      press,
      handlers: {
        onMouseDown,
        onPointerDown,
        onPointerMove,
        onPointerUp: letGo('drop'),
        onPointerCancel: letGo('cancel'),
        onDoubleClick,
      },
    };
  }, [editor, place, hand]);
}

const selectionOf = (pressed: Pressed): Selection =>
  pressed.on === 'vertex' ? { id: pressed.id, vertex: pressed.vertex } : { id: pressed.id };

const placeOf = (event: MouseEvent<HTMLElement>): CanvasPoint => {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
};

const isNear = (one: CanvasPoint, other: CanvasPoint): boolean =>
  Math.hypot(one.x - other.x, one.y - other.y) <= reach / 2;
