import { join } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';
import { writeFileAtomically } from '../reports/atomic-file';
import { reportFiles, writeSegmentedReports, type SurveySegment } from '../reports/write-reports';
import type { CountedPart } from './counted-part';
import { liveRecord, type LiveRecordFacts } from './live-record';

/**
 * Writes what a live camera counted so far into a folder that exists; returns the files' names.
 * @throws Failure USAGE where nothing was seen yet, OUTPUT_NOT_WRITABLE, DISK_FULL
 */
export async function writeLiveReports(
  folder: string,
  parts: readonly CountedPart[] | undefined,
  facts: Omit<LiveRecordFacts, 'parts' | 'files'>,
): Promise<readonly string[]> {
  const [first, ...others] = parts ?? [];
  if (first === undefined) {
    const { name, id } = facts.camera;
    throw new Failure('USAGE', `Nothing of "${name ?? id}" was seen yet.`);
  }
  const files = [...reportFiles, 'run.json'];
  const record = liveRecord({ ...facts, parts: [first, ...others], files });
  const { checks = [] } = facts.said ?? {};
  const checked = (part: CountedPart, index: number): SurveySegment => {
    const said = checks[index];
    return said === undefined ? part : { ...part, checks: said };
  };
  await writeSegmentedReports(
    [checked(first, 0), ...others.map((part, index) => checked(part, index + 1))],
    folder,
  );
  await writeFileAtomically(join(folder, 'run.json'), `${JSON.stringify(record, undefined, 2)}\n`);
  return files;
}
