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
import { clickDistance, reach } from './stage-style';

/** What the pointer was pressed on; told by the shapes and handles before the stage hears of it. */
export type Pressed =
  | { readonly on: 'shape'; readonly id: string }
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
export function useShapePointer(editor: ShapeEditor, place: Placement) {
  const hold = useRef<Hold | undefined>(undefined);
  /** Of the latest press: a double click that ends a line is not one for the tile. */
  const pressMeantShape = useRef(false);
  return useMemo(() => {
    const isDrawing = (): boolean => 'points' in editor.editing.mode;
    const press = (pressed: Pressed): void => {
      hold.current = { pressed, start: { x: 0, y: 0 }, dragging: false };
    };

    const onMouseDown = (event: MouseEvent<HTMLElement>): void => {
      const { mode } = editor.editing;
      if (!('points' in mode) || event.button !== 0) return;
      event.preventDefault();
      const at = placeOf(event);
      // `detail` counts clicks in one place; further ones end nothing more.
      if (event.detail > 2) return;
      const first = mode.points[0];
      const closes = mode.kind === 'drawing-zone' && mode.points.length > 2 && first !== undefined;
      if (event.detail === 2 || (closes && isNear(storedToCanvas(first, place), at))) {
        editor.dispatch({ kind: 'finish' });
      } else editor.dispatch({ kind: 'point', at: canvasToStored(at, place) });
    };

    const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
      pressMeantShape.current = isDrawing() || hold.current !== undefined;
      if (event.button !== 0 || isDrawing()) {
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
      else {
        const at = canvasToStored(held.start, place);
        editor.dispatch({ kind: 'grab-shape', id: pressed.id, at });
      }
    };

    const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
      const at = placeOf(event);
      if (isDrawing()) {
        editor.dispatch({ kind: 'move-cursor', at: canvasToStored(at, place) });
        return;
      }
      const held = hold.current;
      if (!held) return;
      const { pressed, start } = held;
      const away = { x: at.x - start.x, y: at.y - start.y };
      if (Math.hypot(away.x, away.y) < clickDistance && !held.dragging) return;
      if (!held.dragging) take(pressed, held);
      // The handle keeps its place under the pointer: it was rarely pressed in its very middle.
      const from = pressed.on === 'shape' ? start : storedToCanvas(pressed.at, place);
      const to = { x: from.x + away.x, y: from.y + away.y };
      if (pressed.on === 'middle' && away.x === 0 && away.y === 0) return;
      editor.dispatch({ kind: 'drag', at: canvasToStored(to, place) });
    };

    const letGo = (kind: 'drop' | 'cancel') => (): void => {
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
  }, [editor, place]);
}

const selectionOf = (pressed: Pressed): Selection =>
  pressed.on === 'vertex' ? { id: pressed.id, vertex: pressed.vertex } : { id: pressed.id };

const placeOf = (event: MouseEvent<HTMLElement>): CanvasPoint => {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
};

const isNear = (one: CanvasPoint, other: CanvasPoint): boolean =>
  Math.hypot(one.x - other.x, one.y - other.y) <= reach / 2;
