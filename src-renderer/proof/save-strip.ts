import type { ProofMark } from '../../src-workers/contracts/proof';
import { Failure } from '../../src-workers/contracts/errors';
import { run } from '../commands/run';
import { t } from '../language/language';
import { notifyDone } from '../ui/notify';
import { marksCsv, type MarksPlace } from './marks-csv';
import type { MarkHeadings } from './paint-marks';
import { seenPieces } from './paint-pieces';
import type { ProofSession } from './proof-session';
import { paintStrip } from './strip-painter';
import { momentText } from './time-ticks';

/** A picture for a report: twice the pixels of a page that is 1600 wide. */
const picture = { width: 1600, height: 300, head: 40, scale: 2 };
/** Marks are asked for in parts, because their pieces of strip come along. */
const partMs = 600_000;
/** Pieces that do not come do not keep the picture from being saved. */
const decodeLimitMs = 10_000;

export interface SavedNames extends Pick<MarksPlace, 'camera' | 'line'> {
  readonly timeZone: string;
}

/** What is seen of the strip, with marks, axis and bins, under its name. */
export async function saveStripPicture(
  session: ProofSession,
  headings: MarkHeadings,
  { camera, line, timeZone }: SavedNames,
): Promise<void> {
  await allDecoded(session);
  const { width, height, head, scale } = picture;
  const strip = canvasOf(width, height, scale);
  paintStrip(strip.context, session, { width, height }, timeZone, headings);
  const sheet = canvasOf(width, height + head, scale);
  const { context } = sheet;
  context.fillStyle = '#121212';
  context.fillRect(0, 0, width, height + head);
  context.fillStyle = '#ffffff';
  context.font = "600 16px 'Inter Variable', system-ui, sans-serif";
  context.textBaseline = 'middle';
  const { contents, view } = session.state;
  const clock = { ...contents, timeZone };
  const from = momentText(Math.max(0, view.window.fromMs), clock);
  const to = momentText(Math.min(view.window.toMs, contents.extent?.toMs ?? 0), clock);
  context.fillText(`${camera} · ${line} · ${from}–${to}`, 12, head / 2);
  context.drawImage(strip.canvas, 0, head, width, height);
  const blob = await sheet.canvas.convertToBlob({ type: 'image/png' });
  await save(session, { camera, line }, 'png', new Uint8Array(await blob.arrayBuffer()));
}

/** All marks of the line, also those that are not seen. */
export async function saveMarks(
  session: ProofSession,
  { camera, line }: SavedNames,
): Promise<void> {
  const { start, relativeTime } = session.state.contents;
  const marks = await allMarks(session);
  const text = marksCsv(marks, { camera, line, start, relativeTime });
  // With a byte order mark, as the other exports have it, for spreadsheets.
  await save(session, { camera, line }, 'csv', new TextEncoder().encode(`\uFEFF${text}`));
}

async function allMarks(session: ProofSession): Promise<readonly ProofMark[]> {
  const { extent } = session.state.contents;
  if (!extent) return [];
  const marks = new Map<string, ProofMark>();
  for (let fromMs = extent.fromMs; fromMs <= extent.toMs; fromMs += partMs) {
    const part = await session.ask({ fromMs, toMs: Math.min(extent.toMs, fromMs + partMs) });
    for (const mark of part.marks) marks.set(mark.id, mark);
  }
  return [...marks.values()].sort((one, other) => one.mediaTimeMs - other.mediaTimeMs);
}

async function save(
  session: ProofSession,
  { camera, line }: Pick<SavedNames, 'camera' | 'line'>,
  format: 'png' | 'csv',
  content: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const name = `${camera} ${line} ${t('proof')}`.replaceAll(/[\\/:*?"<>|]/g, ' ').slice(0, 150);
  const saved = await run({ kind: 'save-chart', name, format, content });
  if (saved?.path !== undefined) notifyDone(t('Saved as {{path}}', { path: saved.path }));
}

/** The pictures of all that is seen are there, or cannot be read. */
async function allDecoded(session: ProofSession): Promise<void> {
  const seen = () => seenPieces(session.state.contents.pieces, session.state.view.window);
  const missing = (): boolean => {
    const pieces = seen();
    const found = session.pictures.of(pieces);
    return pieces.some((piece) => !found.has(piece) && !session.pictures.isUnreadable(piece));
  };
  if (!missing()) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(limit);
      stop();
      resolve();
    };
    const limit = setTimeout(end, decodeLimitMs);
    const stop = session.onDecoded(() => {
      if (!missing()) end();
    });
  });
}

function canvasOf(width: number, height: number, scale: number) {
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Failure('INTERNAL_FAULT', t('This window cannot draw pictures.'));
  context.scale(scale, scale);
  return { canvas, context };
}
