import { Circle } from 'react-konva';
import { storedToCanvas, type Placement } from '../live/picture-placement';
import type { StoredPoint } from '../../src-workers/contracts/console-state';
import type { Editing } from './drawing/editing';
import { findShape } from './shapes';
import { isOnTarget } from './snapping';
import { snapColour, vertexRadius } from './stage-style';

/** A ring around the point that is being placed, while it lies on another shape's or on the edge. */
export function SnapMark({
  editing,
  place,
}: {
  readonly editing: Editing;
  readonly place: Placement;
}) {
  const { mode, shapes } = editing;
  const own = 'before' in mode ? mode.id : undefined;
  const marked = placed(editing).filter((at) => isOnTarget(at, shapes, own));
  return marked.map((at, index) => (
    <Circle
      key={index}
      {...storedToCanvas(at, place)}
      radius={vertexRadius + 5}
      stroke={snapColour}
      strokeWidth={2}
      listening={false}
    />
  ));
}

function placed({ mode, shapes }: Editing): readonly StoredPoint[] {
  if ('points' in mode) return mode.cursor ? [mode.cursor] : [];
  if (mode.kind === 'dragging-vertex') {
    const at = findShape(shapes, mode.id)?.drawn.points[mode.vertex];
    return at ? [at] : [];
  }
  if (mode.kind === 'moving-shape') return findShape(shapes, mode.id)?.drawn.points ?? [];
  return [];
}
