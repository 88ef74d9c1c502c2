import type { TrackView } from '../../../src-workers/domain/frame-result';
import type { PictureSize } from '../../../src-workers/domain/units';
import type { Overlays } from '../../state/overlays';
import { classColours, classWord } from '../../ui/class-colours';
import { pixelsToCanvas, type Placement } from '../picture-placement';
import { overlap, placeLabels, type LabelText, type Rectangle } from './label-placement';
import { textSizeOn } from './paint-tags';
import { pathMs, type PathStep, type TrackPaths } from './track-paths';
import { t } from '../../language/language';

/** Strokes per path; each older part is fainter. More cost time and look the same. */
const fades = [0.25, 0.55, 0.9] as const;

export function paintPaths(
  context: CanvasRenderingContext2D,
  tracks: readonly TrackView[],
  paths: TrackPaths,
  picture: PictureSize,
  place: Placement,
): void {
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const track of tracks) {
    const path = paths.of(track.id);
    const newest = path.at(-1);
    if (!newest || path.length < 2) continue;
    context.strokeStyle = classColours[track.class];
    fades.forEach((alpha, part) => {
      context.globalAlpha = alpha;
      strokePart(context, path, newest.mediaTimeMs, part, picture, place);
    });
  }
  context.globalAlpha = 1;
}

/** The part of a path that is between two ages. */
function strokePart(
  context: CanvasRenderingContext2D,
  path: readonly PathStep[],
  now: number,
  part: number,
  picture: PictureSize,
  place: Placement,
): void {
  const partOf = ({ mediaTimeMs }: PathStep): number =>
    Math.min(fades.length - 1, Math.floor((1 - (now - mediaTimeMs) / pathMs) * fades.length));
  context.beginPath();
  for (let index = 1; index < path.length; index += 1) {
    if (partOf(path[index]!) !== part) continue;
    const from = pixelsToCanvas(path[index - 1]!.point.x, path[index - 1]!.point.y, picture, place);
    const to = pixelsToCanvas(path[index]!.point.x, path[index]!.point.y, picture, place);
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.stroke();
}

export function paintBoxes(
  context: CanvasRenderingContext2D,
  tracks: readonly TrackView[],
  picture: PictureSize,
  place: Placement,
): void {
  context.lineJoin = 'round';
  for (const track of tracks) {
    const { left, top, width, height } = boxOnCanvas(track, picture, place);
    // A dark line under the coloured one: it is seen on white lorries and on dark asphalt.
    context.strokeStyle = 'rgba(0, 0, 0, 0.45)';
    context.lineWidth = 3.5;
    context.strokeRect(left, top, width, height);
    context.strokeStyle = classColours[track.class];
    context.lineWidth = 1.75;
    context.strokeRect(left, top, width, height);
  }
}

/** @param taken where tags of lines and zones lie already */
export function paintLabels(
  context: CanvasRenderingContext2D,
  tracks: readonly TrackView[],
  picture: PictureSize,
  place: Placement,
  seen: Rectangle,
  taken: readonly Rectangle[],
  shown: Pick<Overlays, 'labels' | 'classes'>,
): void {
  const { font, labelHeight, labelPadding, terse } = textSizeOn(seen);
  context.font = font;
  context.textBaseline = 'middle';
  const measured = (text: string): LabelText => ({
    text,
    width: Math.ceil(context.measureText(text).width) + 2 * labelPadding,
  });
  // Oldest first: a label that is there stays, whoever comes.
  const inOrder = tracks
    .filter((track) => overlap(boxOnCanvas(track, picture, place), seen))
    .sort((one, other) => one.id - other.id);
  const labels = placeLabels(
    inOrder.map((track) => ({
      box: boxOnCanvas(track, picture, place),
      texts: labelTexts(track, shown, terse).map(measured),
    })),
    taken,
    seen,
    labelHeight,
  );
  labels.forEach((label, index) => {
    if (!label) return;
    context.fillStyle = classColours[inOrder[index]!.class];
    context.beginPath();
    context.roundRect(label.left, label.top, label.width, label.height, 2);
    context.fill();
    context.fillStyle = '#101418';
    context.fillText(label.text, label.left + labelPadding, label.top + label.height / 2 + 0.5);
  });
}

/** The best one first; where there is no room a shorter one. */
export function labelTexts(
  { id, class: kind, score }: Pick<TrackView, 'id' | 'class' | 'score'>,
  { labels, classes }: Pick<Overlays, 'labels' | 'classes'>,
  terse = false,
): readonly string[] {
  // The colour of the label says the class too.
  if (terse) return labels ? [`#${id}`] : classes ? [t(classWord(kind))] : [];
  if (!labels) return classes ? [t(classWord(kind))] : [];
  const whole = [`#${id}`, ...(classes ? [t(classWord(kind))] : []), score.toFixed(2)];
  return [whole.join(' '), `#${id}`];
}

function boxOnCanvas({ box }: TrackView, picture: PictureSize, place: Placement): Rectangle {
  const { x: left, y: top } = pixelsToCanvas(box.left, box.top, picture, place);
  const { x: right, y: bottom } = pixelsToCanvas(box.right, box.bottom, picture, place);
  return { left, top, width: right - left, height: bottom - top };
}
