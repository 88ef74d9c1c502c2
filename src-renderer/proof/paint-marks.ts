import type { StripInk } from './strip-ink';
import type { ProofMark } from '../../src-workers/contracts/proof';
import type { Direction } from '../../src-workers/domain/lines/counting-line';
import type { Heading } from '../directions/heading';
import { dart } from '../directions/sign';
import { classColours } from '../ui/class-colours';
import { markName, markRadius, type PlacedMark } from './mark-layout';

/** Where each direction leads on the picture; absent: forward is down, as most lines are drawn. */
export type MarkHeadings = Readonly<Record<Direction, Heading | undefined>>;

export const labelFont = "600 11px 'Inter Variable', system-ui, sans-serif";

const uncertainColour = '#ffc107';
const deletedColour = '#ff6b60';
const addedColour = '#ffffff';
const edgeColour = 'rgb(8 10 14 / 88%)';
/** The dart of the console's tables, as large as a mark. */
const dartScale = 1.5;

export function paintMarks(
  context: StripInk,
  placed: readonly PlacedMark[],
  headings: MarkHeadings,
  focusedId: string | undefined,
  hoveredId: string | undefined,
): void {
  // Names below the marks, and who is meant above all.
  for (const each of placed) paintLabel(context, each, each.mark.id === focusedId);
  const order = [...placed].sort((one, other) => rank(one) - rank(other));
  for (const each of order) paintMark(context, each, headings[each.mark.direction]);

  function rank({ mark }: PlacedMark): number {
    return mark.id === focusedId ? 2 : mark.id === hoveredId ? 1 : 0;
  }
  function paintMark(
    ink: StripInk,
    { mark, x, y, trueY }: PlacedMark,
    heading: Heading | undefined,
  ): void {
    if (Math.abs(trueY - y) > 2) paintLeader(ink, x, y, trueY);
    ink.save();
    ink.translate(x, y);
    const strength = mark.id === focusedId ? 1 : mark.id === hoveredId ? 0.75 : 0;
    if (strength > 0) paintHalo(ink, strength);
    paintGlyph(ink, mark, heading ?? (mark.direction === 'forward' ? Math.PI : 0));
    ink.restore();
  }
}

/** About 0,0; also for the legend. */
export function paintGlyph(
  context: StripInk,
  mark: Pick<ProofMark, 'class' | 'uncertain' | 'correction'>,
  heading: Heading,
): void {
  const { correction, uncertain } = mark;
  const colour = classColours[mark.class];
  const deleted = correction?.kind === 'delete';
  context.save();
  context.rotate(heading);
  context.scale(dartScale, dartScale);
  context.globalAlpha = deleted ? 0.5 : 1;
  dartPath(context);
  // A dark edge: marks are read on white roofs and on black asphalt, and hide little of what they mark.
  context.lineJoin = 'round';
  context.lineWidth = 2.6;
  context.strokeStyle = edgeColour;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
  if (correction?.kind === 'reclass' && correction.machineClass !== undefined) {
    // Two colours: what the machine said on the left, what the person said on the right.
    context.save();
    context.beginPath();
    context.rect(-6, -6, 6, 12);
    context.clip();
    dartPath(context);
    context.fillStyle = classColours[correction.machineClass];
    context.fill();
    context.restore();
    context.lineWidth = 0.8;
    context.strokeStyle = '#ffffff';
    dartPath(context);
    context.stroke();
  }
  context.restore();
  if (uncertain === true && !deleted) ring(context, markRadius + 0.5, uncertainColour, []);
  if (correction?.kind === 'add') ring(context, markRadius + 0.5, addedColour, [3.2, 2.4]);
  if (deleted) {
    ring(context, markRadius + 0.5, deletedColour, []);
    context.strokeStyle = deletedColour;
    context.lineWidth = 2.2;
    context.lineCap = 'round';
    const end = markRadius * 0.75;
    context.beginPath();
    context.moveTo(-end, end);
    context.lineTo(end, -end);
    context.stroke();
  }
}

function paintHalo(context: StripInk, strength: number): void {
  context.save();
  context.globalAlpha = strength;
  context.shadowColor = 'rgb(100 181 246)';
  context.shadowBlur = 12;
  context.strokeStyle = '#ffffff';
  context.lineWidth = 2;
  circle(context, markRadius + 4);
  context.stroke();
  context.restore();
}

/** From a mark that moved aside to where its road user crossed. */
function paintLeader(context: StripInk, x: number, y: number, trueY: number): void {
  context.strokeStyle = 'rgb(255 255 255 / 55%)';
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x, trueY);
  context.stroke();
}

function paintLabel(context: StripInk, { mark, label }: PlacedMark, focused: boolean): void {
  if (!label) return;
  const { left, top, width, height } = label;
  const deleted = mark.correction?.kind === 'delete';
  const [x, y] = [left + width / 2, top + height / 2 + 0.5];
  context.font = labelFont;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  if (focused) {
    context.fillStyle = '#1976d2';
    context.beginPath();
    context.roundRect(left, top, width, height, 4);
    context.fill();
  } else {
    context.lineJoin = 'round';
    context.lineWidth = 3.2;
    context.strokeStyle = edgeColour;
    context.strokeText(markName(mark), x, y);
  }
  context.fillStyle = focused ? '#ffffff' : deleted ? '#c8c8c8' : classColours[mark.class];
  context.fillText(markName(mark), x, y);
  if (deleted) context.fillRect(left + 3, y - 0.5, width - 6, 1.2);
}

function ring(context: StripInk, radius: number, colour: string, dash: number[]): void {
  context.save();
  circle(context, radius);
  context.lineWidth = 3.6;
  context.strokeStyle = 'rgb(8 10 14 / 60%)';
  context.stroke();
  context.setLineDash(dash);
  context.lineWidth = 1.8;
  context.strokeStyle = colour;
  context.stroke();
  context.restore();
}

function circle(context: StripInk, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, Math.PI * 2);
}

function dartPath(context: StripInk): void {
  context.beginPath();
  for (const [x, y] of dart) context.lineTo(x, y);
  context.closePath();
}
