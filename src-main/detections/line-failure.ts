import { basename } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';

/** A line of a detections file that is wrong. @param line from 1 */
export const lineFailure = (file: string, line: number, problem: string): Failure =>
  new Failure('DETECTIONS_INVALID', `"${basename(file)}", line ${line}: ${problem}.`);
