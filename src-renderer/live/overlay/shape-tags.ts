import type { DrawnLine, DrawnZone } from '../../../src-workers/contracts/console-state';
import type { LineCount, ZoneCount } from '../../../src-workers/contracts/frame-port';
import { directions } from '../../../src-workers/domain/lines/counting-line';
import { headingOf } from '../../directions/heading';
import { directionColours } from '../../directions/sign';
import type { CanvasPoint, Placement } from '../picture-placement';
import { forwardArrow } from './forward-arrow';
import type { TagAnchor } from './label-placement';
import { arrowLength, lineColour, onCanvas, zoneColour } from './paint-shapes';
import type { TagRequest, TagRun } from './paint-tags';
import { t } from '../../language/language';

const text = '#ffffff';
const dim = '#b0b0b0';

/**
 * The name of a line and what crossed it; `terse`: without the name. Undefined for a line without length,
 * or where nothing is left to say.
 */
export function lineTag(
  line: DrawnLine,
  count: LineCount | undefined,
  place: Placement,
  terse = false,
): TagRequest | undefined {
  const points = onCanvas(line, place);
  const arrow = forwardArrow(points, 1);
  if (!arrow) return undefined;
  const { from, to } = arrow;
  const forward = { x: to.x - from.x, y: to.y - from.y };
  const back = { x: -forward.x, y: -forward.y };
  const counted = directions.flatMap((direction): readonly TagRun[] => {
    const heading = headingOf(points, direction);
    if (!count || heading === undefined) return [];
    return [
      { text: terse ? ' ' : '   ', colour: text },
      { heading, colour: directionColours[direction] },
      { text: String(count[direction]), colour: text },
    ];
  });
  if (terse && counted.length === 0) return undefined;
  const runs = terse ? counted : [{ text: line.name, colour: text }, ...counted];
  const beside = (point: CanvasPoint): TagAnchor => ({ point, away: back, clearance: 8 });
  return {
    runs,
    // On the side that the arrow leaves free, else beyond the arrow; where lines lie close together,
    // further along, or tags would hide each other.
    anchors: [
      beside(from),
      { point: from, away: forward, clearance: arrowLength + 4 },
      ...points.map((end) => beside(middle(end, from))),
    ],
    edge: lineColour(line),
  };
}

export function zoneTag(
  zone: DrawnZone,
  count: ZoneCount | undefined,
  place: Placement,
): TagRequest {
  const points = onCanvas(zone, place);
  // Inside the upper edge, below the handle that its middle has while the zone is edited.
  const middles = points.map((point, index) => middle(point, points[(index + 1) % points.length]!));
  const [highest = { x: 0, y: 0 }, ...others] = [...middles].sort((one, other) => one.y - other.y);
  const runs = [
    { text: zone.name, colour: text },
    ...(count && zone.kind === 'zone'
      ? [
          { text: `   ${count.inside}`, colour: text },
          { text: ` ${t('inside')}`, colour: dim },
        ]
      : []),
  ];
  return {
    runs,
    // Where zones meet, further down or at another edge, or their tags would hide each other.
    anchors: [
      below(highest, 11),
      below(highest, 31),
      ...others.map((point) => below(point, 11)),
      below(highest, 51),
    ],
    edge: zoneColour(zone),
  };
}

const below = (point: CanvasPoint, clearance: number): TagAnchor => ({
  point,
  away: { x: 0, y: 1 },
  clearance,
});

const middle = (a: CanvasPoint, b: CanvasPoint): CanvasPoint => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});
