import { Failure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { CameraProof } from '../proof/camera-proof';
import type { SurveyResults } from '../survey/survey-results';

/**
 * Writes what is shown of a recorded camera's counts into a folder that exists; returns the files' names.
 * @param complete all of it was analysed
 * @throws Failure USAGE where nothing was analysed yet, OUTPUT_NOT_WRITABLE, DISK_FULL
 */
export async function writeRecordedReports(
  folder: string,
  results: SurveyResults | undefined,
  facts: {
    readonly camera: ProjectCamera;
    readonly complete: boolean;
    readonly proof: CameraProof | undefined;
  },
): Promise<readonly string[]> {
  const { camera, complete, proof } = facts;
  if (results === undefined) {
    throw new Failure('USAGE', `Nothing of "${camera.name ?? camera.id}" was analysed yet.`);
  }
  await results.write(folder, complete ? 'complete' : 'partial', await proof?.said());
  return results.files;
}
