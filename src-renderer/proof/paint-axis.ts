import type { StripInk } from './strip-ink';
import type { ProofBin } from '../../src-workers/contracts/proof';
import { binTexts } from './bin-texts';
import { verdictOf, type BinVerdict } from './current-bin';
import { axisHeight, binsHeight, type StripLayout } from './strip-layout';
import type { Tick } from './time-ticks';
import { xOf, type TimeWindow } from './time-window';

const font = "11px 'Inter Variable', system-ui, sans-serif";

export function paintAxis(
  context: StripInk,
  ticks: readonly Tick[],
  { width, axisTop, stripHeight }: StripLayout,
): void {
  context.fillStyle = '#161616';
  context.fillRect(0, axisTop, width, axisHeight);
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { x, text } of ticks) {
    const named = text !== undefined;
    context.fillStyle = named ? '#8c8c8c' : '#454545';
    context.fillRect(Math.round(x), axisTop, 1, named ? 5 : 3);
    if (!named) continue;
    // A hairline through the picture, so that the eye finds the moment.
    context.fillStyle = 'rgb(255 255 255 / 7%)';
    context.fillRect(Math.round(x), 0, 1, stripHeight);
    context.fillStyle = '#b0b0b0';
    // The first and the last are moved in rather than cut, as long as their tick is seen.
    const half = context.measureText(text).width / 2 + 2;
    const at = x > -half && x < width + half ? Math.max(half, Math.min(width - half, x)) : x;
    context.fillText(text, at, axisTop + 12.5);
  }
}

interface BinStyle {
  readonly ground: string;
  readonly edge: string;
  readonly text: string;
}
const styles: Readonly<Record<BinVerdict, BinStyle>> = {
  unchecked: { ground: '#1d1d1d', edge: '#3a3a3a', text: '#b0b0b0' },
  agrees: { ground: 'rgb(76 175 80 / 20%)', edge: '#4caf50', text: '#a5d6a7' },
  nearly: { ground: 'rgb(255 193 7 / 16%)', edge: '#ffc107', text: '#ffe082' },
  differs: { ground: 'rgb(244 67 54 / 18%)', edge: '#f44336', text: '#ff9e96' },
};

/** One band a bin of the clock: what the machine counted and how far a person agrees. */
export function paintBins(
  context: StripInk,
  bins: readonly ProofBin[],
  start: number,
  window: TimeWindow,
  { width, binsTop, stripHeight }: StripLayout,
): void {
  context.fillStyle = '#121212';
  context.fillRect(0, binsTop, width, binsHeight);
  context.font = font;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const bin of bins) {
    const from = xOf(window, width, bin.start - start);
    const to = xOf(window, width, bin.end - start);
    if (to < 0 || from > width) continue;
    const { ground, edge, text } = styles[verdictOf(bin)];
    const left = Math.max(0, from + 1);
    const right = Math.min(width, to - 1);
    context.fillStyle = ground;
    context.fillRect(left, binsTop + 2, right - left, binsHeight - 2);
    context.fillStyle = edge;
    context.fillRect(left, binsTop + 2, right - left, 2);
    if (from >= 0) {
      context.fillStyle = 'rgb(255 255 255 / 28%)';
      context.fillRect(Math.round(from), 0, 1, stripHeight);
    }
    const room = right - left - 14;
    const words = binTexts(bin).find((each) => context.measureText(each).width <= room);
    if (words === undefined) continue;
    context.fillStyle = text;
    context.fillText(words, left + 7, binsTop + binsHeight / 2 + 2);
  }
}
