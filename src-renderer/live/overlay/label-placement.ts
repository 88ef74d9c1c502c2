import type { CanvasPoint } from '../picture-placement';

/** In CSS pixels of the canvas. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelText {
  readonly text: string;
  /** With its padding. */
  readonly width: number;
}

export interface LabelRequest {
  /** What is labelled. */
  readonly box: Rectangle;
  /** The best text first, shorter ones after it. */
  readonly texts: readonly LabelText[];
}

export interface PlacedLabel extends Rectangle {
  readonly text: string;
}

/**
 * A place for each label, inside the picture and on no other label: above its box, else inside it at
 * the top, else below; with a shorter text if need be. Undefined where there is none: a mess of labels
 * says less than the box's colour alone. Earlier requests choose first, so that whoever keeps their
 * order keeps the labels from jumping.
 *
 * @param taken where no label may lie
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  taken: readonly Rectangle[],
  picture: Rectangle,
  height: number,
): readonly (PlacedLabel | undefined)[] {
  const occupied: Rectangle[] = [...taken];
  return requests.map(({ box, texts }) => {
    for (const { text, width } of texts) {
      const place = tops(box, height)
        .map((top) => ({ left: insideAcross(box.left, width, picture), top, width, height }))
        .find(
          (candidate) =>
            isInside(candidate, picture) && !occupied.some((other) => overlap(candidate, other)),
        );
      if (!place) continue;
      occupied.push(place);
      return { ...place, text };
    }
    return undefined;
  });
}

/** Where a tag may lie: away from a point, its near side so far from it. */
export interface TagAnchor {
  readonly point: CanvasPoint;
  /** Of length 1. */
  readonly away: CanvasPoint;
  readonly clearance: number;
}

/**
 * A place for a tag of a size: the first of its anchors where it lies on no other one; the first
 * where there is none, because a tag says more than a label and never goes missing.
 */
export function placeTag(
  { width, height }: Pick<Rectangle, 'width' | 'height'>,
  anchors: readonly [TagAnchor, ...TagAnchor[]],
  taken: readonly Rectangle[],
  picture: Rectangle,
): Rectangle {
  const at = ({ point, away, clearance }: TagAnchor): Rectangle => {
    const reach = clearance + (Math.abs(away.x) * width + Math.abs(away.y) * height) / 2;
    return clampInto(
      {
        left: Math.round(point.x + away.x * reach - width / 2),
        top: Math.round(point.y + away.y * reach - height / 2),
        width,
        height,
      },
      picture,
    );
  };
  const free = anchors.map(at).find((place) => !taken.some((other) => overlap(place, other)));
  return free ?? at(anchors[0]);
}

export const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

/** Moved into the picture as far as its size allows. */
export function clampInto(rectangle: Rectangle, picture: Rectangle): Rectangle {
  const top = Math.min(rectangle.top, picture.top + picture.height - rectangle.height);
  return {
    ...rectangle,
    left: insideAcross(rectangle.left, rectangle.width, picture),
    top: Math.max(picture.top, top),
  };
}

/** Inside a box only where the label leaves most of it to be seen. */
const tops = (box: Rectangle, height: number): readonly number[] => [
  box.top - height,
  ...(box.height > 3 * height ? [box.top] : []),
  box.top + box.height,
];

const insideAcross = (left: number, width: number, picture: Rectangle): number =>
  Math.max(picture.left, Math.min(left, picture.left + picture.width - width));

const isInside = (rectangle: Rectangle, picture: Rectangle): boolean =>
  rectangle.left >= picture.left &&
  rectangle.top >= picture.top &&
  rectangle.left + rectangle.width <= picture.left + picture.width &&
  rectangle.top + rectangle.height <= picture.top + picture.height;
