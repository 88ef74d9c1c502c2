import type { DrawnLine, DrawnZone } from '../../../src-workers/contracts/console-state';
import type { LineCount, ZoneCount } from '../../../src-workers/contracts/frame-port';
import { directions } from '../../../src-workers/domain/lines/counting-line';
import { headingOf } from '../../directions/heading';
import { directionColours } from '../../directions/sign';
import { storedToCanvas, type CanvasPoint, type Placement } from '../picture-placement';
import { forwardArrow } from './forward-arrow';
import type { TagRequest, TagRun } from './paint-tags';

const casing = 'rgba(0, 0, 0, 0.55)';
const text = '#ffffff';
const dim = '#b0b0b0';

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

/** The name of a line and what crossed it. Undefined for a line without length. */
export function lineTag(
  line: DrawnLine,
  count: LineCount | undefined,
  place: Placement,
): TagRequest | undefined {
  const points = onCanvas(line, place);
  // On the side that the arrow leaves free, else beyond the arrow.
  const [beside, beyond] = [forwardArrow(points, -18)?.to, forwardArrow(points, 34)?.to];
  if (!beside || !beyond) return undefined;
  const counted = directions.flatMap((direction): readonly TagRun[] => {
    const heading = headingOf(points, direction);
    if (!count || heading === undefined) return [];
    return [
      { text: '   ', colour: text },
      { heading, colour: directionColours[direction] },
      { text: String(count[direction]), colour: text },
    ];
  });
  const runs = [{ text: line.name, colour: text }, ...counted];
  // Lines that lie close together have their tags further along, or they would hide each other.
  const further = points.map((end) => middle(end, beside));
  return { runs, middles: [beside, beyond, ...further], edge: lineColour(line) };
}

export function zoneTag(
  zone: DrawnZone,
  count: ZoneCount | undefined,
  place: Placement,
): TagRequest {
  const points = onCanvas(zone, place);
  // Inside the upper edge, below the handle that its middle has while the zone is edited.
  const middles = points.map((point, index) => middle(point, points[(index + 1) % points.length]!));
  const highest = middles.reduce((best, point) => (point.y < best.y ? point : best));
  const runs = [
    { text: zone.name, colour: text },
    ...(count && zone.kind === 'zone'
      ? [
          { text: `   ${count.inside}`, colour: text },
          { text: ' inside', colour: dim },
        ]
      : []),
  ];
  return { runs, middles: [{ x: highest.x, y: highest.y + 20 }], edge: zoneColour(zone) };
}

const middle = (a: CanvasPoint, b: CanvasPoint): CanvasPoint => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});

function paintArrow(
  context: CanvasRenderingContext2D,
  points: readonly CanvasPoint[],
  colour: string,
): void {
  const arrow = forwardArrow(points, 20);
  if (!arrow) return;
  const { from, to } = arrow;
  const [dx, dy] = [(to.x - from.x) / 20, (to.y - from.y) / 20];
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x - dx * 7, to.y - dy * 7);
  strokeCased(context, colour, 2);
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

const onCanvas = (
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
function strokeCased(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.strokeStyle = casing;
  context.lineWidth = width + 2;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}
