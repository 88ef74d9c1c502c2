import { useMemo } from 'react';
import { Group, Line, Text } from 'react-konva';
import { forwardArrow } from '../live/overlay/forward-arrow';
import { storedToCanvas, type Placement } from '../live/picture-placement';
import type { Editing } from './drawing/editing';
import { lineWarning } from './line-warning';
import { warningColour } from './stage-style';

interface LineWarningsProps {
  readonly editing: Editing;
  readonly place: Placement;
  readonly hysteresisPercent: number;
}

/** A sign of warning at each line that cannot count everywhere. */
export function LineWarnings({ editing, place, hysteresisPercent }: LineWarningsProps) {
  const { shapes, picture } = editing;
  const warned = useMemo(
    () =>
      shapes.lines.filter(
        ({ points }) => lineWarning(points, shapes, picture, hysteresisPercent) !== undefined,
      ),
    [shapes, picture, hysteresisPercent],
  );
  return warned.map(({ id, points }) => {
    const arrow = forwardArrow(
      points.map((point) => storedToCanvas(point, place)),
      1,
    );
    if (!arrow) return null;
    const { from, to } = arrow;
    // Beside the line, on the side that the arrow of forward leaves free.
    const at = { x: from.x - (to.x - from.x) * 16 + 26, y: from.y - (to.y - from.y) * 16 };
    return (
      <Group key={id} {...at} listening={false}>
        <Line
          points={[0, -9, 10, 8, -10, 8]}
          closed
          fill={warningColour}
          stroke="#1a1200"
          strokeWidth={1.5}
          lineJoin="round"
        />
        <Text text="!" x={-2} y={-4} fontSize={12} fontStyle="bold" fill="#1a1200" />
      </Group>
    );
  });
}
