import { Circle, Group, Line } from 'react-konva';
import { storedToCanvas, type Placement } from '../live/picture-placement';
import type { Editing } from './drawing/editing';
import { meetingEdges } from './shape-validity';
import { allShapes, findShape, type Shape } from './shapes';
import { middleOf } from './stored-points';
import {
  editColour,
  handleEdge,
  handleFill,
  middleRadius,
  reach,
  refusedColour,
  vertexRadius,
} from './stage-style';
import type { Pressed } from './use-shape-pointer';

interface ShapeHandlesProps {
  readonly editing: Editing;
  readonly place: Placement;
  readonly press: (pressed: Pressed) => void;
}

/** Where shapes can be taken hold of; the shapes themselves are painted with the picture. */
export function ShapeAreas({
  editing,
  place,
  press,
  choosing,
  onAim,
}: ShapeHandlesProps & {
  /** Of a flow's places: the one under the pointer is marked. */
  readonly choosing: boolean;
  readonly onAim: (id: string | undefined) => void;
}) {
  return allShapes(editing.shapes).map((shape) => (
    <Line
      key={`${shape.kind} ${shape.drawn.id}`}
      points={flat(shape, place)}
      closed={shape.kind === 'zone'}
      {...(shape.kind === 'zone' && { fill: 'transparent' })}
      stroke="transparent"
      strokeWidth={2}
      hitStrokeWidth={reach}
      perfectDrawEnabled={false}
      onPointerDown={() => press({ on: 'shape', id: shape.drawn.id })}
      onMouseEnter={choosing ? () => onAim(shape.drawn.id) : pointAs('move')}
      onMouseLeave={choosing ? () => onAim(undefined) : pointAs('default')}
    />
  ));
}

/** Outline, points and middles of the edges of the selected shape. */
export function SelectedShape({ editing, place, press }: ShapeHandlesProps) {
  const { selected, shapes, picture, mode } = editing;
  const shape = findShape(shapes, selected?.id);
  if (!shape) return null;
  const { id, points } = shape.drawn;
  const onCanvas = points.map((point) => storedToCanvas(point, place));
  const edges = shape.kind === 'zone' ? points.length : points.length - 1;
  const refused = 'before' in mode ? meetingEdges(shape.kind, points, picture) : noEdges;
  return (
    <Group>
      <Line
        points={flat(shape, place)}
        closed={shape.kind === 'zone'}
        stroke={editColour}
        strokeWidth={2}
        listening={false}
        perfectDrawEnabled={false}
      />
      {[...refused].map((edge) => {
        const [a, b] = [onCanvas[edge]!, onCanvas[(edge + 1) % onCanvas.length]!];
        return (
          <Line
            key={edge}
            points={[a.x, a.y, b.x, b.y]}
            stroke={refusedColour}
            strokeWidth={3}
            listening={false}
          />
        );
      })}
      {Array.from({ length: edges }, (_, after) => {
        const at = middleOf(points[after]!, points[(after + 1) % points.length]!);
        return (
          <Circle
            key={`middle ${after}`}
            {...storedToCanvas(at, place)}
            radius={middleRadius}
            fill={editColour}
            stroke={handleEdge}
            strokeWidth={1}
            opacity={0.85}
            hitStrokeWidth={reach / 2}
            onPointerDown={() => press({ on: 'middle', id, after, at })}
            onMouseEnter={pointAs('copy')}
            onMouseLeave={pointAs('default')}
          />
        );
      })}
      {points.map((at, vertex) => (
        <Circle
          key={`vertex ${vertex}`}
          {...onCanvas[vertex]!}
          radius={selected?.vertex === vertex ? vertexRadius + 1.5 : vertexRadius}
          fill={selected?.vertex === vertex ? editColour : handleFill}
          stroke={selected?.vertex === vertex ? handleFill : handleEdge}
          strokeWidth={2}
          hitStrokeWidth={reach / 2}
          onPointerDown={() => press({ on: 'vertex', id, vertex, at })}
          onMouseEnter={pointAs('grab')}
          onMouseLeave={pointAs('default')}
        />
      ))}
    </Group>
  );
}

const noEdges: ReadonlySet<number> = new Set();

const flat = ({ drawn }: Shape, place: Placement): number[] =>
  drawn.points.flatMap((point) => {
    const { x, y } = storedToCanvas(point, place);
    return [x, y];
  });

interface StageEvent {
  readonly target: { getStage(): { container(): HTMLDivElement } | null };
}
const pointAs =
  (cursor: string) =>
  ({ target }: StageEvent): void => {
    const stage = target.getStage();
    if (stage) stage.container().style.cursor = cursor;
  };
