import type { Heading } from '../../directions/heading';
import { dart } from '../../directions/sign';
import { placeTag, type Rectangle, type TagAnchor } from './label-placement';

/** Lengths of what is written over a picture, in CSS pixels. */
export interface TextSize {
  readonly font: string;
  readonly labelHeight: number;
  readonly labelPadding: number;
  readonly tagHeight: number;
  readonly tagPadding: number;
  /** There is no room for names: numbers and colours have to do. */
  readonly terse: boolean;
}

const family = "'Inter Variable', system-ui, sans-serif";
const usual: TextSize = {
  ...{ font: `600 11px ${family}`, labelHeight: 15, labelPadding: 4 },
  ...{ tagHeight: 18, tagPadding: 6, terse: false },
};
const small: TextSize = {
  ...{ font: `600 9px ${family}`, labelHeight: 12, labelPadding: 3 },
  ...{ tagHeight: 14, tagPadding: 5, terse: true },
};

/** On a narrower picture words would hide what they are about: a tile of 4 x 4, or of the strip. */
const narrowPx = 340;
export const textSizeOn = ({ width }: Pick<Rectangle, 'width'>): TextSize =>
  width < narrowPx ? small : usual;

const signWidth = 14;

/** A part of a tag: text, or the sign of a direction. */
export type TagRun =
  | { readonly text: string; readonly colour: string }
  | { readonly heading: Heading; readonly colour: string };

export interface TagRequest {
  readonly runs: readonly TagRun[];
  /** The best one first. */
  readonly anchors: readonly [TagAnchor, ...TagAnchor[]];
  /** The colour of its left edge. */
  readonly edge?: string;
}

/**
 * Paints a dark tag inside the picture, beside those that are there. Returns where it lies, or
 * undefined where the picture is smaller than the tag.
 */
export function paintTag(
  context: CanvasRenderingContext2D,
  { runs, anchors, edge }: TagRequest,
  picture: Rectangle,
  taken: readonly Rectangle[] = [],
): Rectangle | undefined {
  const { font, tagHeight, tagPadding } = textSizeOn(picture);
  context.font = font;
  const widths = runs.map((run) =>
    'text' in run ? Math.ceil(context.measureText(run.text).width) : signWidth,
  );
  const width = widths.reduce((sum, one) => sum + one, 2 * tagPadding);
  if (width > picture.width || tagHeight > picture.height) return undefined;
  const place = placeTag({ width, height: tagHeight }, anchors, taken, picture);
  context.fillStyle = 'rgba(18, 18, 18, 0.82)';
  context.beginPath();
  context.roundRect(place.left, place.top, width, tagHeight, 4);
  context.fill();
  if (edge !== undefined) {
    context.fillStyle = edge;
    context.beginPath();
    context.roundRect(place.left, place.top, 3, tagHeight, [4, 0, 0, 4]);
    context.fill();
  }
  context.textBaseline = 'middle';
  let left = place.left + tagPadding;
  runs.forEach((run, index) => {
    const width = widths[index]!;
    context.fillStyle = run.colour;
    if ('text' in run) context.fillText(run.text, left, place.top + tagHeight / 2 + 0.5);
    else fillDart(context, run.heading, left + width / 2 - 1, place.top + tagHeight / 2);
    left += width;
  });
  return place;
}

function fillDart(context: CanvasRenderingContext2D, heading: Heading, x: number, y: number): void {
  const [cosine, sine] = [Math.cos(heading), Math.sin(heading)];
  context.beginPath();
  for (const [across, down] of dart)
    context.lineTo(x + across * cosine - down * sine, y + across * sine + down * cosine);
  context.fill();
}
