import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, isFailure } from '../../src-workers/contracts/errors';
import { freeId } from '../project/readable-id';
import { outputFailure } from '../reports/atomic-file';
import type { OpenProject } from './open-project';

/**
 * Writes the reports of one camera into a folder, or those of all into a folder each; a camera that
 * has nothing to report is left out, unless none has.
 * @returns the files' paths
 * @throws Failure OUTPUT_NOT_WRITABLE, DISK_FULL, CAMERA_NOT_FOUND, USAGE
 */
export async function exportReports(
  open: OpenProject,
  folder: string,
  cameraId?: string,
): Promise<readonly string[]> {
  if (cameraId !== undefined) return exportCamera(open, folder, cameraId);
  const files: string[] = [];
  const taken = new Set<string>();
  let nothing: Failure | undefined;
  for (const { id, name = id } of open.project.cameras) {
    const own = freeId(name, 'camera', taken);
    taken.add(own);
    try {
      files.push(...(await exportCamera(open, join(folder, own), id)));
    } catch (error) {
      if (!isFailure(error) || error.code !== 'USAGE') throw error;
      nothing ??= error;
    }
  }
  if (files.length === 0) {
    throw nothing ?? new Failure('USAGE', 'There is no camera whose counts could be exported.');
  }
  return files;
}

async function exportCamera(
  open: OpenProject,
  folder: string,
  cameraId: string,
): Promise<readonly string[]> {
  const session = open.session(cameraId);
  if (session.state().counts === undefined) {
    throw new Failure(
      'USAGE',
      `Nothing of "${open.camera(cameraId).name ?? cameraId}" was analysed yet.`,
    );
  }
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw outputFailure(folder, error);
  }
  const names = await session.writeReports(folder);
  return names.map((name) => join(folder, name));
}
