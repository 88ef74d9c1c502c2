import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { checkDetectionsFile, fileLines, notDetections } from './file-lines';
import { MotDetections } from './mot-detections';
import { parseMotRow } from './mot-row';
import { OwnDetections } from './own-detections';
import { isOwnHead } from './own-lines';
import type { StoredDetections } from './stored-detections';

/** Of rows of a MOT file that say no class: what most roads are counted for. */
export const defaultDetectionsClass: RoadUserClass = 'car';

/**
 * Reads a file of detections, of whichever format its first line is.
 * @throws Failure DETECTIONS_NOT_FOUND, DETECTIONS_NOT_READABLE, DETECTIONS_EMPTY, DETECTIONS_INVALID,
 * DETECTIONS_TOO_NEW
 */
export async function openDetections(
  file: string,
  otherwise: RoadUserClass = defaultDetectionsClass,
): Promise<StoredDetections> {
  await checkDetectionsFile(file);
  const first = await firstLine(file);
  if (isOwnHead(first)) return OwnDetections.read(file);
  // A row with a mistake in it is still a row: then the mistake is named.
  if (typeof parseMotRow(first, otherwise) === 'string' && !/^[\s\d.,-]*$/.test(first)) {
    throw notDetections(file);
  }
  return MotDetections.read(file, otherwise);
}

/** Whether a file is one of Roadglass's own by its first line; what cannot be read is none. */
export const isOwnFile = (file: string): Promise<boolean> =>
  firstLine(file).then(isOwnHead, () => false);

async function firstLine(file: string): Promise<string> {
  for await (const line of fileLines(file)) if (line.trim() !== '') return line;
  return '';
}
