import { basename } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';
import { roadUserClasses } from '../../src-workers/domain/detection/road-user';
import { directions } from '../../src-workers/domain/lines/counting-line';
import type { BinMinutes } from '../../src-workers/domain/report/clock-bins';

/** When a video of a survey was recorded; undefined where it follows the one before. */
export interface RecordedVideo {
  readonly file: string;
  readonly offsetMs: number | undefined;
  readonly durationMs: number | undefined;
}

/** About what a spreadsheet can hold at all (Excel: 1,048,576). */
const mostEmptyRows = 1_000_000;
const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

/**
 * Every bin of a survey has rows, also those that nobody observed, so a single wrong date in the
 * name of a file would fill the disk with them. What was observed is never too much.
 * @throws Failure SURVEY_TOO_LONG
 */
export function refuseEndlessGaps(
  videos: readonly RecordedVideo[],
  binMinutes: BinMinutes,
  lines: number,
): void {
  let emptyMs = 0;
  let longest = { ms: 0, before: '', after: '' };
  videos.forEach(({ file, offsetMs }, index) => {
    const before = videos[index - 1];
    if (before?.offsetMs === undefined || offsetMs === undefined) return;
    const gapMs = offsetMs - before.offsetMs - (before.durationMs ?? 0);
    emptyMs += Math.max(0, gapMs);
    if (gapMs > longest.ms) {
      longest = { ms: gapMs, before: basename(before.file), after: basename(file) };
    }
  });
  const rowsPerBin = lines * directions.length * roadUserClasses.length;
  const rows = (emptyMs / (binMinutes * minuteMs)) * rowsPerBin;
  if (rows <= mostEmptyRows) return;
  throw new Failure(
    'SURVEY_TOO_LONG',
    `Between "${longest.before}" and "${longest.after}" are ${(longest.ms / dayMs).toFixed(1)} days without a video: ` +
      `counts.csv would have ${(rows / 1e6).toFixed(1)} million rows of times that nobody observed. ` +
      'Correct the times in the names, analyse the videos as separate runs, or use longer bins (--bin 1d).',
  );
}
