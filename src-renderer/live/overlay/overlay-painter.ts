import type { DrawnLine, DrawnZone } from '../../../src-workers/contracts/console-state';
import type { FrameMessage } from '../../../src-workers/contracts/frame-port';
import type { Overlays } from '../../state/view-store';
import type { Placement } from '../picture-placement';
import type { Rectangle } from './label-placement';
import { LineFlashes } from './line-flashes';
import { paintLine, paintLineTag, paintZone, paintZoneTag } from './paint-shapes';
import { paintTag } from './paint-tags';
import { paintBoxes, paintLabels, paintPaths } from './paint-tracks';
import { TrackPaths } from './track-paths';

/** What is painted besides the frame's own analysis. */
export interface OverlayScene {
  readonly overlays: Overlays;
  readonly lines: readonly DrawnLine[];
  readonly zones: readonly DrawnZone[];
}

/** Paints the analysis of a frame over its picture; remembers paths and crossings of those before. */
export class OverlayPainter {
  private readonly paths = new TrackPaths();
  private readonly flashes = new LineFlashes();
  private last: FrameMessage | undefined;

  paint(
    context: CanvasRenderingContext2D,
    frame: FrameMessage,
    place: Placement,
    scene: OverlayScene,
  ): void {
    this.remember(frame);
    context.save();
    // What a box or a zone has beyond the picture is not to be seen on the bars beside it.
    context.beginPath();
    context.rect(place.left, place.top, place.width, place.height);
    context.clip();
    this.paintInside(context, frame, place, scene);
    context.restore();
  }

  /** A frame may be painted again, but it happened once. */
  private remember(frame: FrameMessage): void {
    if (frame === this.last) return;
    this.last = frame;
    if (!frame.analysis) return;
    this.paths.add(frame.mediaTime, frame.analysis.tracks);
    this.flashes.add(frame.mediaTime, frame.analysis.lines);
  }

  private paintInside(
    context: CanvasRenderingContext2D,
    { analysis, mediaTime, picture }: FrameMessage,
    place: Placement,
    { overlays, lines, zones }: OverlayScene,
  ): void {
    const tracks = analysis?.tracks ?? [];
    if (overlays.shapes) for (const zone of zones) paintZone(context, zone, place);
    if (overlays.paths) paintPaths(context, tracks, this.paths, picture, place);
    if (overlays.boxes) paintBoxes(context, tracks, picture, place);
    const tags: Rectangle[] = [];
    const keep = (tag: Rectangle | undefined): void => void (tag && tags.push(tag));
    if (overlays.shapes) {
      for (const line of lines) {
        paintLine(context, line, place, this.flashes.strength(line.id, mediaTime));
      }
      for (const zone of zones) {
        const count = analysis?.zones.find(({ id }) => id === zone.id);
        keep(paintZoneTag(context, zone, count, place));
      }
      for (const line of lines) {
        const count = analysis?.lines.find(({ id }) => id === line.id);
        keep(paintLineTag(context, line, count, place));
      }
    }
    if (!analysis) keep(paintRawMark(context, place));
    if (overlays.labels) paintLabels(context, tracks, picture, place, tags);
  }
}

const paintRawMark = (context: CanvasRenderingContext2D, place: Placement): Rectangle | undefined =>
  paintTag(
    context,
    [{ text: 'not analysed yet', colour: '#ffd54f' }],
    { x: place.left, y: place.top + place.height },
    {
      left: place.left + 8,
      top: place.top + 8,
      width: place.width - 16,
      height: place.height - 16,
    },
  );
