import type { DrawnLine, DrawnZone } from '../../../src-workers/contracts/console-state';
import { directionColours } from '../../directions/sign';
import { storedToCanvas, type CanvasPoint, type Placement } from '../picture-placement';
import { middleOfZone } from './flow-curve';
import { forwardArrow } from './forward-arrow';

const casing = 'rgba(0, 0, 0, 0.55)';
export const arrowLength = 20;
const travelLength = 34;

export const lineColour = ({ colour }: DrawnLine): string => colour ?? '#ffffff';

const zoneColours: Readonly<Record<DrawnZone['kind'], string>> = {
  zone: '#66bb6a',
  'ignore-mask': '#9e9e9e',
  'region-of-interest': '#64b5f6',
};
export const zoneColour = ({ colour, kind }: DrawnZone): string => colour ?? zoneColours[kind];

export function paintZone(
  context: CanvasRenderingContext2D,
  zone: DrawnZone,
  place: Placement,
): void {
  const colour = zoneColour(zone);
  trace(context, onCanvas(zone, place), true);
  context.fillStyle = zone.kind === 'ignore-mask' ? '#101010' : colour;
  context.globalAlpha = { zone: 0.13, 'ignore-mask': 0.55, 'region-of-interest': 0 }[zone.kind];
  context.fill();
  context.globalAlpha = 1;
  context.setLineDash(zone.kind === 'zone' ? [] : [3, 4]);
  strokeCased(context, colour, 1.75);
  context.setLineDash([]);
  const degrees = zone.settings?.directionDegrees;
  if (zone.kind === 'zone' && degrees !== undefined) {
    paintTravel(context, zone, place, degrees, colour);
  }
}

/** @param flash 0..1: how recently it was crossed */
export function paintLine(
  context: CanvasRenderingContext2D,
  line: DrawnLine,
  place: Placement,
  flash: number,
): void {
  const colour = lineColour(line);
  const points = onCanvas(line, place);
  if (flash > 0) {
    trace(context, points, false);
    context.globalAlpha = flash * 0.75;
    context.strokeStyle = directionColours.forward;
    context.lineWidth = 9;
    context.stroke();
    context.globalAlpha = 1;
  }
  context.setLineDash([9, 6]);
  trace(context, points, false);
  strokeCased(context, colour, 2);
  context.setLineDash([]);
  paintArrow(context, points, colour);
}

function paintArrow(
  context: CanvasRenderingContext2D,
  points: readonly CanvasPoint[],
  colour: string,
): void {
  const arrow = forwardArrow(points, arrowLength);
  if (!arrow) return;
  const { from, to } = arrow;
  const [dx, dy] = [(to.x - from.x) / arrowLength, (to.y - from.y) / arrowLength];
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x - dx * 7, to.y - dy * 7);
  strokeCased(context, colour, 2);
  fillArrowHead(context, to, { x: dx, y: dy }, colour);
}

/** @param heading of length 1 */
export function fillArrowHead(
  context: CanvasRenderingContext2D,
  to: CanvasPoint,
  { x: dx, y: dy }: CanvasPoint,
  colour: string,
): void {
  context.beginPath();
  context.moveTo(to.x, to.y);
  context.lineTo(to.x - dx * 9 - dy * 5, to.y - dy * 9 + dx * 5);
  context.lineTo(to.x - dx * 9 + dy * 5, to.y - dy * 9 - dx * 5);
  context.closePath();
  context.strokeStyle = casing;
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
}

/** In the middle of a zone: how vehicles travel there, clockwise from the picture's upper edge. */
function paintTravel(
  context: CanvasRenderingContext2D,
  zone: DrawnZone,
  place: Placement,
  degrees: number,
  colour: string,
): void {
  const { x, y } = middleOfZone(zone, place);
  const angle = (degrees * Math.PI) / 180;
  const heading = { x: Math.sin(angle), y: -Math.cos(angle) };
  const at = (along: number): CanvasPoint => ({
    x: x + heading.x * along,
    y: y + heading.y * along,
  });
  const [from, to] = [at(-travelLength / 2), at(travelLength / 2)];
  context.beginPath();
  context.moveTo(from.x, from.y);
  const neck = at(travelLength / 2 - 7);
  context.lineTo(neck.x, neck.y);
  strokeCased(context, colour, 3);
  fillArrowHead(context, to, heading, colour);
}

export const onCanvas = (
  { points }: { readonly points: DrawnLine['points'] },
  place: Placement,
): readonly CanvasPoint[] => points.map((point) => storedToCanvas(point, place));

function trace(
  context: CanvasRenderingContext2D,
  points: readonly CanvasPoint[],
  closed: boolean,
): void {
  context.beginPath();
  for (const { x, y } of points) context.lineTo(x, y);
  if (closed) context.closePath();
}

/** A colour on a dark, wider line: seen on bright and on dark ground. */
export function strokeCased(
  context: CanvasRenderingContext2D,
  colour: string,
  width: number,
): void {
  context.strokeStyle = casing;
  context.lineWidth = width + 2;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}
