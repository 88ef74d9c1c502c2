import type { StripInk } from './strip-ink';
import { t } from '../language/language';
import { markRadius, placeMarks, type PlacedMark } from './mark-layout';
import { paintAxis, paintBins } from './paint-axis';
import { labelFont, paintMarks, type MarkHeadings } from './paint-marks';
import { emptyColour, paintPieces, seenPieces } from './paint-pieces';
import type { ProofSession } from './proof-session';
import type { StripPoint } from './strip-view';
import { layoutOf, type StripLayout } from './strip-layout';
import { ticksOf, type StripClock } from './time-ticks';
import { xOf } from './time-window';

export interface PaintedStrip {
  readonly placed: readonly PlacedMark[];
  readonly layout: StripLayout;
}

/**
 * Paints all of a strip as it is seen now.
 * @param timeZone IANA, of the project
 * @returns where its marks are
 */
export function paintStrip(
  context: StripInk,
  session: ProofSession,
  { width, height }: { readonly width: number; readonly height: number },
  timeZone: string,
  headings: MarkHeadings,
): PaintedStrip {
  const { view, contents } = session.state;
  const { window, mode, focusedId, hoveredId } = view;
  const layout = layoutOf(width, height);
  const { stripHeight } = layout;
  const { start, relativeTime } = contents;
  const clock: StripClock = { start, relativeTime, timeZone };
  const pieces = seenPieces(contents.pieces, window);
  context.fillStyle = emptyColour;
  context.fillRect(0, 0, width, height);
  paintPieces(context, pieces, session.pictures.of(pieces), window, layout, contents.extent);
  paintAxis(context, ticksOf(window, width, clock), layout);
  paintBins(context, contents.bins, start, window, layout);
  context.font = labelFont;
  const placed = placeMarks(
    contents.marks,
    window,
    { width, height: stripHeight },
    (text) => context.measureText(text).width,
  );
  context.save();
  context.beginPath();
  context.rect(0, 0, width, stripHeight);
  context.clip();
  paintMarks(context, placed, headings, focusedId, hoveredId);
  if (mode.kind === 'aiming' || mode.kind === 'adding')
    paintCross(context, mode.at, layout, xOf(window, width, mode.at.mediaTimeMs));
  context.restore();
  return { placed, layout };
}

/** Where a crossing is about to be added. */
function paintCross(
  context: StripInk,
  at: StripPoint,
  { width, stripHeight }: StripLayout,
  x: number,
): void {
  const y = at.position * stripHeight;
  context.strokeStyle = 'rgb(100 181 246 / 80%)';
  context.lineWidth = 1;
  context.setLineDash([4, 3]);
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, stripHeight);
  context.moveTo(0, y);
  context.lineTo(width, y);
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = '#ffffff';
  context.setLineDash([3.2, 2.4]);
  context.beginPath();
  context.arc(x, y, markRadius + 2, 0, Math.PI * 2);
  context.stroke();
  context.setLineDash([]);
  context.font = labelFont;
  context.textBaseline = 'middle';
  const text = t('Missed crossing');
  const wide = context.measureText(text).width + 12;
  const left = x + markRadius + 7 + wide > width ? x - markRadius - 7 - wide : x + markRadius + 7;
  context.fillStyle = 'rgb(25 118 210 / 92%)';
  context.beginPath();
  context.roundRect(left, y - 9, wide, 18, 4);
  context.fill();
  context.fillStyle = '#ffffff';
  context.textAlign = 'left';
  context.fillText(text, left + 6, y + 0.5);
}
