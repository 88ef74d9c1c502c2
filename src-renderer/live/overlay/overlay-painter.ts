import type {
  CameraState,
  DrawnFlow,
  DrawnLine,
  DrawnZone,
} from '../../../src-workers/contracts/console-state';
import type { FrameMessage } from '../../../src-workers/contracts/frame-port';
import type { PictureSize } from '../../../src-workers/domain/units';
import type { Overlays } from '../../state/overlays';
import type { Placement } from '../picture-placement';
import { seenPart } from '../picture-zoom';
import { HeatMap } from './heat-map';
import { overlap, type Rectangle } from './label-placement';
import { LineFlashes } from './line-flashes';
import { paintFlow } from './paint-flows';
import { paintGrid } from './paint-grid';
import { paintHeat } from './paint-heat';
import { paintLine, paintZone } from './paint-shapes';
import { paintTag, textSizeOn, type TagRequest } from './paint-tags';
import { paintBoxes, paintLabels, paintPaths } from './paint-tracks';
import { lineTag, zoneTag } from './shape-tags';
import { TrackPaths } from './track-paths';
import { t } from '../../language/language';

/** What is painted besides the frame's own analysis. */
export interface OverlayScene {
  readonly overlays: Overlays;
  readonly lines: readonly DrawnLine[];
  readonly zones: readonly DrawnZone[];
  readonly flows?: readonly DrawnFlow[];
  readonly calibration?: CameraState['calibration'] | undefined;
}

/** Paints the analysis of a frame over its picture; remembers paths and crossings of those before. */
export class OverlayPainter {
  private readonly paths = new TrackPaths();
  private readonly flashes = new LineFlashes();
  private last: FrameMessage | undefined;

  constructor(private readonly heat = new HeatMap()) {}

  paint(
    context: CanvasRenderingContext2D,
    frame: FrameMessage,
    place: Placement,
    canvas: PictureSize,
    scene: OverlayScene,
  ): void {
    this.remember(frame);
    context.save();
    // What a box or a zone has beyond the picture is not to be seen on the bars beside it.
    context.beginPath();
    context.rect(place.left, place.top, place.width, place.height);
    context.clip();
    this.paintInside(context, frame, place, canvas, scene);
    context.restore();
  }

  /** A frame may be painted again, but it happened once. */
  private remember(frame: FrameMessage): void {
    if (frame === this.last) return;
    this.last = frame;
    if (!frame.analysis) return;
    this.paths.add(frame.mediaTime, frame.analysis.tracks);
    this.flashes.add(frame.mediaTime, frame.analysis.lines);
    this.heat.add(frame.mediaTime, frame.analysis.tracks, frame.picture);
  }

  private paintInside(
    context: CanvasRenderingContext2D,
    { analysis, mediaTime, picture }: FrameMessage,
    place: Placement,
    canvas: PictureSize,
    { overlays, lines, zones, flows, calibration }: OverlayScene,
  ): void {
    const tracks = analysis?.tracks ?? [];
    if (overlays.heat) paintHeat(context, this.heat, place);
    if (overlays.grid && calibration) paintGrid(context, calibration, place);
    if (overlays.shapes) for (const zone of zones) paintZone(context, zone, place);
    if (overlays.paths) paintPaths(context, tracks, this.paths, picture, place);
    if (overlays.boxes) paintBoxes(context, tracks, picture, place);
    // Words stay on the canvas when the picture is larger.
    const seen = seenPart(place, canvas);
    const taken: Rectangle[] = [...markPlaces(canvas)];
    const tag = (request: TagRequest | undefined): void => {
      if (!request || !isNear(request, seen)) return;
      const lies = paintTag(context, request, seen, taken);
      if (lies) taken.push(lies);
    };
    if (overlays.shapes) {
      for (const flow of flows ?? []) paintFlow(context, flow, { lines, zones }, place);
      for (const line of lines) {
        paintLine(context, line, place, this.flashes.strength(line.id, mediaTime));
      }
      const { terse } = textSizeOn(seen);
      for (const zone of terse ? [] : zones) {
        const count = analysis?.zones.find(({ id }) => id === zone.id);
        tag(zoneTag(zone, count, place));
      }
      for (const line of lines) {
        const count = analysis?.lines.find(({ id }) => id === line.id);
        tag(lineTag(line, count, place, terse));
      }
    }
    if (!analysis) tag(rawMark(seen));
    if (overlays.labels || overlays.classes) {
      paintLabels(context, tracks, picture, place, seen, taken, overlays);
    }
  }
}

/** A tag of what is beyond the canvas would lie at its edge, beside something else. */
const isNear = ({ anchors: [{ point }] }: TagRequest, seen: Rectangle): boolean =>
  overlap({ left: point.x - 1, top: point.y - 1, width: 2, height: 2 }, seen);

/** In the lower left corner. */
const rawMark = ({ left, top, height }: Placement): TagRequest => ({
  runs: [{ text: t('not analysed yet'), colour: '#ffd54f' }],
  anchors: [{ point: { x: left, y: top + height - 18 }, away: { x: 1, y: 0 }, clearance: 8 }],
});

/** Where the page has its marks over the canvas: the camera's state on the left, its kind on the right. */
function markPlaces(canvas: PictureSize): readonly Rectangle[] {
  return [
    { left: 0, top: 0, width: 112, height: 32 },
    { left: canvas.width - 54, top: 0, width: 54, height: 32 },
  ];
}
