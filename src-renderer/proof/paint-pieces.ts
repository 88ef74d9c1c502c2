import type { StripInk } from './strip-ink';
import { columnRuns } from './column-runs';
import { firstOf, lastOf, type StripPiece } from './strip-contents';
import type { StripLayout } from './strip-layout';
import { spanOf, xOf, type TimeWindow } from './time-window';

export const emptyColour = '#0b0b0b';

/** Pieces that can be seen, a little before and after too, so that none comes late. */
export const seenPieces = (
  pieces: readonly StripPiece[],
  window: TimeWindow,
): readonly StripPiece[] => {
  const margin = spanOf(window) * 0.25;
  return pieces.filter(
    (piece) => lastOf(piece) >= window.fromMs - margin && firstOf(piece) <= window.toMs + margin,
  );
};

/**
 * The pixels of the line through time. What was not looked at is hatched, so that it cannot be taken for
 * an empty road.
 * @param extent of all that is kept
 */
export function paintPieces(
  context: StripInk,
  pieces: readonly StripPiece[],
  pictures: ReadonlyMap<StripPiece, CanvasImageSource>,
  window: TimeWindow,
  { width, stripHeight }: StripLayout,
  extent: TimeWindow | undefined,
): void {
  context.fillStyle = emptyColour;
  context.fillRect(0, 0, width, stripHeight);
  if (!extent) return;
  const left = Math.max(0, xOf(window, width, extent.fromMs));
  const right = Math.min(width, xOf(window, width, extent.toMs));
  if (right > left) hatch(context, left, right - left, stripHeight);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  // Half a pixel is not seen.
  const toleranceMs = (spanOf(window) / Math.max(1, width)) * 0.5;
  for (const [index, piece] of pieces.entries()) {
    const picture = pictures.get(piece);
    if (!picture) {
      wait(context, piece, window, width, stripHeight);
      continue;
    }
    const next = pieces[index + 1];
    for (const run of columnRuns(piece.times, next && firstOf(next), toleranceMs)) {
      const x = xOf(window, width, run.fromMs);
      const end = xOf(window, width, run.toMs);
      if (end < 0 || x > width) continue;
      const columns = run.end - run.first;
      // A hair wider: neighbours that share an edge inside a pixel would let the ground through.
      context.drawImage(
        picture,
        run.first,
        0,
        columns,
        piece.height,
        x,
        0,
        end - x + 0.6,
        stripHeight,
      );
    }
  }
}

/** It is kept and comes in a moment. */
function wait(
  context: StripInk,
  piece: StripPiece,
  window: TimeWindow,
  width: number,
  height: number,
): void {
  const x = xOf(window, width, firstOf(piece));
  context.fillStyle = '#1a1a1a';
  context.fillRect(x, 0, xOf(window, width, lastOf(piece)) - x, height);
}

let pattern: CanvasPattern | undefined;

function hatch(context: StripInk, x: number, width: number, height: number): void {
  pattern ??= hatchPattern(context);
  context.fillStyle = pattern ?? emptyColour;
  context.fillRect(x, 0, width, height);
}

function hatchPattern(context: StripInk): CanvasPattern | undefined {
  const size = 9;
  const tile = new OffscreenCanvas(size, size);
  const ink = tile.getContext('2d');
  if (!ink) return undefined;
  ink.fillStyle = '#101010';
  ink.fillRect(0, 0, size, size);
  ink.strokeStyle = '#1f1f1f';
  ink.lineWidth = 1.4;
  for (const from of [-size, 0, size]) {
    ink.beginPath();
    ink.moveTo(from, size);
    ink.lineTo(from + size, 0);
    ink.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? undefined;
}
