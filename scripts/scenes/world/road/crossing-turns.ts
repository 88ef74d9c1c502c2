import type { Movement, Turn } from '../road-map';
import type { GroundPoint } from '../scene-description';
import { spacingMetres, straightPoints } from './axis';
import { approaches, laneOffset, quarterTurns, type CrossingPlan } from './crossing-plan';

/** How many quarters anticlockwise the arm lies that the movement leaves by. */
const quartersTo: Readonly<Record<Movement, number>> = { right: 1, straight: 2, left: 3 };

/**
 * Left from the lane nearest the axis into the one nearest the axis, right from the outermost into the
 * outermost, straight on from every lane.
 */
export const turnsOf = (plan: CrossingPlan): readonly Turn[] =>
  approaches.flatMap((approach, quarters) => {
    const turn = (movement: Movement, laneIn: number, laneOut: number): Turn => ({
      movement,
      from: `${approach}-in-${laneIn}`,
      to: `${approaches[(quarters + quartersTo[movement]) % 4]!}-out-${laneOut}`,
      middle: southern(plan, movement, laneIn, laneOut).map((point) =>
        quarterTurns(quarters, point),
      ),
    });
    return [
      turn('left', 1, 1),
      ...Array.from({ length: plan.lanesIn }, (_, index) =>
        turn('straight', index + 1, Math.min(index + 1, plan.lanesOut)),
      ),
      turn('right', plan.lanesIn, plan.lanesOut),
    ];
  });

/** The way of a vehicle from the south. */
function southern(
  plan: CrossingPlan,
  movement: Movement,
  laneIn: number,
  laneOut: number,
): readonly GroundPoint[] {
  const inX = laneOffset(plan, laneIn);
  const out = laneOffset(plan, laneOut);
  const { stopMetres, boxMetres } = plan;
  if (movement === 'straight')
    return straightPoints([inX, -stopMetres], [inX, stopMetres]).map(([x, y]) => [
      x + (out - inX) * smooth((y + boxMetres) / (2 * boxMetres)),
      y,
    ]);
  // The arc fills the box: it ends where it touches the middles of both lanes.
  const toTheRight = movement === 'right' ? 1 : -1;
  const outY = -toTheRight * out;
  const radius =
    movement === 'right' ? boxMetres - Math.max(inX, out) : boxMetres + Math.min(inX, out);
  const centre: GroundPoint = [inX + toTheRight * radius, outY - radius];
  const steps = Math.ceil(((Math.PI / 2) * radius) / (spacingMetres / 2));
  const arc = Array.from({ length: steps + 1 }, (_, step): GroundPoint => {
    const angle = ((Math.PI / 2) * step) / steps;
    return [
      centre[0] - toTheRight * radius * Math.cos(angle),
      centre[1] + radius * Math.sin(angle),
    ];
  });
  const end: GroundPoint = [toTheRight * stopMetres, outY];
  return [
    ...straightPoints([inX, -stopMetres], arc[0]!).slice(0, -1),
    ...arc,
    ...straightPoints(arc[arc.length - 1]!, end).slice(1),
  ];
}

/** From 0 to 1 with no kink at either end. */
function smooth(share: number): number {
  const inside = Math.min(1, Math.max(0, share));
  return inside * inside * (3 - 2 * inside);
}
