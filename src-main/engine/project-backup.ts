import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { backupEnding, writeBackup } from '../backup/write-backup';
import { readBackup } from '../backup/read-backup';
import { projectEnding } from '../project/project-store';
import { writeFileAtomically } from '../reports/atomic-file';
import { analysesOf, type OpenProject } from './open-project';

/** @throws Failure OUTPUT_NOT_WRITABLE, DISK_FULL */
export async function exportBackup(open: OpenProject, file: string): Promise<void> {
  const { path } = open.store;
  await writeBackup(file, {
    project: await open.withAbsolutePaths(),
    name: basename(path, extname(path)),
    folder: open.analyses,
  });
}

/**
 * Makes a project of a backup, beside it, under a name that is free.
 * @returns the path of the project, which can be opened
 * @throws Failure BACKUP_INVALID, PROJECT_*, OUTPUT_NOT_WRITABLE, DISK_FULL
 */
export async function importBackup(file: string, dataFolder: string): Promise<string> {
  const path = freePath(dirname(file), basename(file, backupEnding));
  const { project } = await readBackup(file, analysesOf(dataFolder, path));
  await writeFileAtomically(path, `${JSON.stringify(project, undefined, 2)}\n`);
  return path;
}

function freePath(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : ` ${number}`}${projectEnding}`);
    if (!existsSync(path)) return path;
  }
}
