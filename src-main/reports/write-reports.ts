import { join } from 'node:path';
import type { SurveyTally } from '../../src-workers/domain/report/survey-tally';
import { writeFileAtomically } from './atomic-file';
import { csvParts } from './csv-table';
import { reportColumns } from './report-columns';

/** The CSV files of one survey of one camera, in the order in which they are written. */
export const reportFiles = ['counts.csv', 'lines.csv', 'crossings.csv', 'tracks.csv'] as const;
export type ReportFile = (typeof reportFiles)[number];

/**
 * Writes the CSV files of a survey into a folder that exists, each atomically, and returns their
 * paths. May be called again and again while the survey goes on. Fails as `writeFileAtomically`.
 */
export async function writeReports(tally: SurveyTally, folder: string): Promise<readonly string[]> {
  const columns = reportColumns(tally.survey);
  // All text first: while a file is being written, the survey goes on, and the files must agree.
  const texts: readonly (readonly [ReportFile, readonly string[]])[] = [
    ['counts.csv', [...csvParts(columns.counts, tally.countRows())]],
    ['lines.csv', [...csvParts(columns.lines, tally.lineRows())]],
    ['crossings.csv', [...csvParts(columns.crossings, tally.crossingRows())]],
    ['tracks.csv', [...csvParts(columns.tracks, tally.trackRows())]],
  ];
  const written: string[] = [];
  for (const [name, parts] of texts) {
    const path = join(folder, name);
    await writeFileAtomically(path, parts);
    written.push(path);
  }
  return written;
}
