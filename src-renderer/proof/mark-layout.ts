import type { ProofMark } from '../../src-workers/contracts/proof';
import { xOf, type TimeWindow } from './time-window';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A mark where it is painted, in CSS pixels of the strip. */
export interface PlacedMark {
  readonly mark: ProofMark;
  readonly x: number;
  readonly y: number;
  /** Where the crossing is; differs from `y` where marks would hide each other. */
  readonly trueY: number;
  /** Room for its name, if there is any. */
  readonly label?: Box;
}

export interface StripSize {
  readonly width: number;
  readonly height: number;
}

/** A mark with its ring. */
export const markRadius = 8;
const glyph = markRadius * 2 + 1;
const labelHeight = 15;
const labelGap = 3;
/** Of the strip's top and bottom, so that no mark is cut. */
const edge = markRadius + 2;

export const markName = ({ crossing }: Pick<ProofMark, 'crossing'>): string =>
  crossing ? `#${crossing.track}` : '+';

/**
 * Marks lie where their road users crossed: across, the moment; down, the place on the line. Those that
 * would hide each other move apart, and a name is written where it covers neither mark nor name.
 * @param measureText in CSS pixels
 */
export function placeMarks(
  marks: readonly ProofMark[],
  window: TimeWindow,
  { width, height }: StripSize,
  measureText: (text: string) => number,
): readonly PlacedMark[] {
  const apart: Omit<PlacedMark, 'label'>[] = [];
  const shown = marks
    .map((mark) => ({ mark, x: xOf(window, width, mark.mediaTimeMs) }))
    .filter(({ x }) => x >= -glyph && x <= width + glyph)
    .sort((one, other) => one.x - other.x);
  for (const { mark, x } of shown) {
    const trueY = Math.max(edge, Math.min(height - edge, mark.position * height));
    const near = lastOnes(apart, (placed) => x - placed.x < glyph);
    const free = [0, 1, -1, 2, -2]
      .map((steps) => trueY + steps * glyph)
      .filter((y) => y >= edge && y <= height - edge)
      .find((y) => near.every((placed) => Math.abs(placed.y - y) >= glyph));
    apart.push({ mark, x, y: free ?? trueY, trueY });
  }
  return withLabels(apart, { width, height }, measureText);
}

function withLabels(
  marks: readonly Omit<PlacedMark, 'label'>[],
  size: StripSize,
  measureText: (text: string) => number,
): readonly PlacedMark[] {
  const glyphs = marks.map(({ x, y }) => boxAround(x, y));
  const labels: Box[] = [];
  return marks.map((placed, index) => {
    const { x, y, mark } = placed;
    const width = Math.ceil(measureText(markName(mark))) + 8;
    const beside = y - labelHeight / 2;
    const centred = x - width / 2;
    const label = [
      { left: x + markRadius + labelGap, top: beside },
      { left: x - markRadius - labelGap - width, top: beside },
      { left: centred, top: y - markRadius - labelGap - labelHeight },
      { left: centred, top: y + markRadius + labelGap },
    ]
      .map((corner): Box => ({ ...corner, width, height: labelHeight }))
      .find(
        (box) =>
          isInside(box, size) &&
          labels.every((other) => !overlaps(box, other)) &&
          neighbours(glyphs, index, box).every((other) => !overlaps(box, other)),
      );
    if (!label) return placed;
    labels.push(label);
    // Only the last labels can reach as far as the next mark.
    if (labels.length > 60) labels.splice(0, 20);
    return { ...placed, label };
  });
}

/** The mark that a person means who points there: the nearest within reach. */
export function markAt(
  placed: readonly PlacedMark[],
  x: number,
  y: number,
  reach = markRadius + 5,
): PlacedMark | undefined {
  let best: { readonly placed: PlacedMark; readonly distance: number } | undefined;
  for (const each of placed) {
    const { label } = each;
    const onLabel =
      label !== undefined &&
      x >= label.left &&
      x <= label.left + label.width &&
      y >= label.top &&
      y <= label.top + label.height;
    // A name is its mark, but the mark itself is meant rather.
    const distance = Math.min(Math.hypot(each.x - x, each.y - y), onLabel ? markRadius : Infinity);
    if (distance <= reach && (!best || distance < best.distance)) best = { placed: each, distance };
  }
  return best?.placed;
}

const boxAround = (x: number, y: number): Box => ({
  left: x - glyph / 2,
  top: y - glyph / 2,
  width: glyph,
  height: glyph,
});

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

const isInside = ({ left, top, width, height }: Box, size: StripSize): boolean =>
  left >= 0 && top >= 0 && left + width <= size.width && top + height <= size.height;

/** Those at the end for which it is so; they lie in the order of x. */
function lastOnes<Item>(items: readonly Item[], isNear: (item: Item) => boolean): readonly Item[] {
  let first = items.length;
  while (first > 0 && isNear(items[first - 1]!)) first -= 1;
  return items.slice(first);
}

/** Other marks that could touch the box, from both sides; boxes lie in the order of their left edges. */
function neighbours(boxes: readonly Box[], index: number, box: Box): readonly Box[] {
  const found: Box[] = [];
  for (let at = index - 1; at >= 0 && boxes[at]!.left + glyph > box.left; at -= 1)
    found.push(boxes[at]!);
  for (let at = index + 1; at < boxes.length && boxes[at]!.left < box.left + box.width; at += 1)
    found.push(boxes[at]!);
  return found;
}
