import { join } from 'node:path';
import type { SurveyTally } from '../../src-workers/domain/report/survey-tally';
import { writeFileAtomically } from './atomic-file';
import { csvParts } from './csv-table';
import { reportColumns } from './report-columns';
import { checkedCounts, crossingsWithChecks, type SegmentChecks } from './segment-checks';

/** The CSV files of one survey of one camera, in the order in which they are written. */
export const reportFiles = [
  'counts.csv',
  'lines.csv',
  'zones.csv',
  'flows.csv',
  'crossings.csv',
  'tracks.csv',
] as const;
export type ReportFile = (typeof reportFiles)[number];

/** A survey's part, with the version of each line and zone that it counts on. */
export interface SurveySegment {
  /** By id: 1 is the first; absent: all are of the first. */
  readonly versions?: ReadonlyMap<string, number>;
  readonly tally: SurveyTally;
  /** Absent: nobody checked its counts. */
  readonly checks?: SegmentChecks;
}

/**
 * Writes the CSV files of a survey into a folder that exists, each atomically, and returns their
 * paths. May be called again and again while the survey goes on. Fails as `writeFileAtomically`.
 */
export const writeReports = (
  tally: SurveyTally,
  folder: string,
  checks?: SegmentChecks,
): Promise<readonly string[]> =>
  writeSegmentedReports([{ tally, ...(checks && { checks }) }], folder);

/**
 * As `writeReports`, of a survey whose lines and zones changed. The segments are in the order of
 * time, and of the same camera, clock and start.
 */
export async function writeSegmentedReports(
  segments: readonly [SurveySegment, ...SurveySegment[]],
  folder: string,
): Promise<readonly string[]> {
  const columns = reportColumns(segments[0].tally.survey);
  const rows = <Row>(of: (segment: SurveySegment) => Iterable<Row>): Generator<Row> =>
    rowsOf(segments, of);
  // All text first: while a file is being written, the survey goes on, and the files must agree.
  const texts: readonly (readonly [ReportFile, readonly string[]])[] = [
    [
      'counts.csv',
      [
        ...csvParts(
          columns.counts,
          rows(({ tally, checks }) => checkedCounts(tally.countRows(), checks)),
        ),
      ],
    ],
    [
      'lines.csv',
      [
        ...csvParts(
          columns.lines,
          rows(({ tally }) => tally.lineRows()),
        ),
      ],
    ],
    [
      'zones.csv',
      [
        ...csvParts(
          columns.zones,
          rows(({ tally }) => tally.zoneRows()),
        ),
      ],
    ],
    [
      'flows.csv',
      [
        ...csvParts(
          columns.flows,
          rows(({ tally }) => tally.flowRows()),
        ),
      ],
    ],
    [
      'crossings.csv',
      [
        ...csvParts(
          columns.crossings,
          rows(({ tally, checks }) => crossingsWithChecks(tally.crossingRows(), checks)),
        ),
      ],
    ],
    [
      'tracks.csv',
      [
        ...csvParts(
          columns.tracks,
          rows(({ tally }) => tally.trackRows()),
        ),
      ],
    ],
  ];
  const written: string[] = [];
  for (const [name, parts] of texts) {
    const path = join(folder, name);
    await writeFileAtomically(path, parts);
    written.push(path);
  }
  return written;
}

/** A tally knows nothing of the others, so its rows say 1. */
function* rowsOf<Row>(
  segments: readonly SurveySegment[],
  of: (segment: SurveySegment) => Iterable<Row>,
): Generator<Row> {
  for (const each of segments) {
    for (const row of of(each)) {
      const segment = each.versions?.get(shapeOf(row) ?? '');
      yield segment === undefined ? row : { ...row, segment };
    }
  }
}

/** Of a row that says which version of its shape it counts. */
function shapeOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null || !('segment' in row)) return undefined;
  const { line, zone } = row as { readonly line?: string; readonly zone?: string };
  return line ?? zone;
}
