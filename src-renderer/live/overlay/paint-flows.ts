import type { DrawnFlow, DrawnLine, DrawnZone } from '../../../src-workers/contracts/console-state';
import type { Placement } from '../picture-placement';
import { flowCurve } from './flow-curve';
import { fillArrowHead, strokeCased } from './paint-shapes';

export const flowColour = '#80deea';

/** A curved arrow from the middle of its origin to that of its destination. */
export function paintFlow(
  context: CanvasRenderingContext2D,
  flow: DrawnFlow,
  places: { readonly lines: readonly DrawnLine[]; readonly zones: readonly DrawnZone[] },
  place: Placement,
): void {
  const curve = flowCurve(flow, places, place);
  if (!curve) return;
  const { from, bend, to, heading } = curve;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(bend.x, bend.y, to.x - heading.x * 6, to.y - heading.y * 6);
  strokeCased(context, flowColour, 1.75);
  context.beginPath();
  context.arc(from.x, from.y, 3, 0, 2 * Math.PI);
  context.fillStyle = flowColour;
  context.fill();
  fillArrowHead(context, to, heading, flowColour);
}
