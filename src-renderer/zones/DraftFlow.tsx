import { Arrow, Circle, Group, Line, Path } from 'react-konva';
import { curveBetween, flowCurve, middleOfPlace, type FlowCurve } from '../live/overlay/flow-curve';
import { storedToCanvas, type CanvasPoint, type Placement } from '../live/picture-placement';
import type { Editing } from './drawing/editing';
import { findFlow, findShape, placesOf } from './shapes';
import { editColour, handleFill, reach } from './stage-style';
import type { Pressed } from './use-shape-pointer';

interface FlowsProps {
  readonly editing: Editing;
  readonly place: Placement;
}

/** Where flows can be taken hold of; they are painted with the picture. */
export function FlowAreas({
  editing: { shapes },
  place,
  press,
}: FlowsProps & { readonly press: (pressed: Pressed) => void }) {
  return (shapes.flows ?? []).map((flow) => {
    const curve = flowCurve(flow, shapes, place);
    return (
      curve && (
        <Path
          key={flow.id}
          data={pathOf(curve)}
          stroke="transparent"
          strokeWidth={2}
          hitStrokeWidth={reach}
          perfectDrawEnabled={false}
          onPointerDown={() => press({ on: 'flow', id: flow.id })}
        />
      )
    );
  });
}

/** The selected flow, over how it is painted. */
export function SelectedFlow({ editing: { shapes, selected }, place }: FlowsProps) {
  const flow = findShape(shapes, selected?.id) ? undefined : findFlow(shapes, selected?.id);
  const curve = flow && flowCurve(flow, shapes, place);
  return curve ? (
    <Group listening={false}>
      <Path data={pathOf(curve)} stroke={editColour} strokeWidth={3.5} />
      <ArrowHead curve={curve} />
    </Group>
  ) : null;
}

/** A flow that is being drawn: its places are outlined, and how it would lead. */
export function DraftFlow({ editing: { mode, shapes }, place }: FlowsProps) {
  if (mode.kind !== 'drawing-flow') return null;
  const { from, candidate } = mode;
  const begin = from === undefined ? undefined : middleOfPlace(from, shapes, place);
  const end = candidate === undefined ? undefined : middleOfPlace(candidate, shapes, place);
  const curve = begin && end && curveBetween(begin, end);
  return (
    <Group listening={false}>
      {placesOf(shapes).map(({ id, points }) => {
        const marked = id === from || id === candidate;
        return (
          <Line
            key={id}
            points={flat(points.map((point) => storedToCanvas(point, place)))}
            closed={findShape(shapes, id)?.kind === 'zone'}
            stroke={editColour}
            strokeWidth={marked ? 4 : 1.5}
            opacity={marked ? 1 : 0.7}
            {...(marked ? {} : { dash: [3, 4] })}
          />
        );
      })}
      {begin && (
        <Circle {...begin} radius={6} fill={handleFill} stroke={editColour} strokeWidth={3} />
      )}
      {curve && (
        <>
          <Path data={pathOf(curve)} stroke={editColour} strokeWidth={3} dash={[7, 5]} />
          <ArrowHead curve={curve} />
        </>
      )}
    </Group>
  );
}

function ArrowHead({ curve: { to, heading } }: { readonly curve: FlowCurve }) {
  return (
    <Arrow
      points={[to.x - heading.x * 8, to.y - heading.y * 8, to.x, to.y]}
      fill={editColour}
      stroke={editColour}
      pointerLength={9}
      pointerWidth={10}
    />
  );
}

const pathOf = ({ from, bend, to }: FlowCurve): string =>
  `M ${from.x} ${from.y} Q ${bend.x} ${bend.y} ${to.x} ${to.y}`;

const flat = (points: readonly CanvasPoint[]): number[] => points.flatMap(({ x, y }) => [x, y]);
