import { Arrow, Circle, Group, Line } from 'react-konva';
import { forwardArrow } from '../live/overlay/forward-arrow';
import { storedToCanvas, type CanvasPoint, type Placement } from '../live/picture-placement';
import type { Editing } from './drawing/editing';
import { mayGoOnTo } from './shape-validity';
import { samePlace } from './stored-points';
import { editColour, handleEdge, handleFill, refusedColour, vertexRadius } from './stage-style';

/** The line or zone that is being drawn, with the segment that the next point would make. */
export function DraftShape({
  editing,
  place,
}: {
  readonly editing: Editing;
  readonly place: Placement;
}) {
  const { mode, picture } = editing;
  if (!('points' in mode)) return null;
  const { points, byKeys } = mode;
  const last = points.at(-1);
  const next = mode.cursor && !samePlace(mode.cursor, last) ? mode.cursor : undefined;
  const onCanvas = points.map((point) => storedToCanvas(point, place));
  const cursor = next && storedToCanvas(next, place);
  const refused = next !== undefined && !mayGoOnTo(points, next, picture);
  const whole = cursor && !refused ? [...onCanvas, cursor] : onCanvas;
  const from = onCanvas.at(-1);
  const closing = [whole[whole.length - 1], whole[0]].flatMap((point) => point ?? []);
  return (
    <Group listening={false}>
      {mode.kind === 'drawing-zone' && whole.length > 2 && (
        <Line points={flat(whole)} closed fill={editColour} opacity={0.16} />
      )}
      {mode.kind === 'drawing-zone' && whole.length > 2 && (
        <Line points={flat(closing)} stroke={editColour} strokeWidth={1} dash={[4, 5]} />
      )}
      <Line points={flat(onCanvas)} stroke={editColour} strokeWidth={2.5} />
      {from && cursor && (
        <Line
          points={flat([from, cursor])}
          stroke={refused ? refusedColour : editColour}
          strokeWidth={refused ? 3 : 2}
          dash={[7, 5]}
        />
      )}
      {mode.kind === 'drawing-line' && <Forward line={whole} />}
      {onCanvas.map((point, index) => (
        <Circle
          key={index}
          {...point}
          radius={vertexRadius - 1}
          fill={handleFill}
          stroke={handleEdge}
          strokeWidth={2}
        />
      ))}
      {byKeys && mode.cursor && (
        <Crosshair at={storedToCanvas(mode.cursor, place)} place={place} refused={refused} />
      )}
    </Group>
  );
}

/** Which way the line would count forward, before it is finished. */
function Forward({ line }: { readonly line: readonly CanvasPoint[] }) {
  const arrow = forwardArrow(line, 22);
  if (!arrow) return null;
  return (
    <Arrow
      points={flat([arrow.from, arrow.to])}
      stroke={editColour}
      fill={editColour}
      strokeWidth={2}
      pointerLength={8}
      pointerWidth={8}
    />
  );
}

/** Keys have no pointer that shows where they are. */
function Crosshair({
  at,
  place,
  refused,
}: {
  readonly at: CanvasPoint;
  readonly place: Placement;
  readonly refused: boolean;
}) {
  const stroke = refused ? refusedColour : handleFill;
  const across = [place.left, at.y, place.left + place.width, at.y];
  const down = [at.x, place.top, at.x, place.top + place.height];
  return (
    <Group>
      <Line points={across} stroke={stroke} strokeWidth={1} opacity={0.55} />
      <Line points={down} stroke={stroke} strokeWidth={1} opacity={0.55} />
      <Circle {...at} radius={8} stroke={stroke} strokeWidth={2} />
    </Group>
  );
}

const flat = (points: readonly CanvasPoint[]): number[] => points.flatMap(({ x, y }) => [x, y]);
