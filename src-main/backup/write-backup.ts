import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Project } from '../../src-workers/contracts/project';
import { writeFileAtomically } from '../reports/atomic-file';
import { version } from '../version';
import { zipped, type ZipEntry } from './zip-writer';

/** The ending of backup files. */
export const backupEnding = '.roadglass-backup';
/** What a backup says of itself, its first member. */
export const backupRecord = 'backup.json';
export const backupProject = 'project.roadglass';
export const backupAnalyses = 'analyses/';
export const backupVersion = 1;

export interface BackupParts {
  /** Its sources by absolute paths: videos are not in a backup, and it may be opened anywhere. */
  readonly project: Project;
  /** Of the project's file, without its ending. */
  readonly name: string;
  /** Where detections, proof and corrections of its cameras lie. */
  readonly folder: string;
}

/**
 * Writes one file with a project, what was detected, the proof strips and every correction. Passwords are
 * never in it, nor are the videos.
 * @throws Failure OUTPUT_NOT_WRITABLE, DISK_FULL
 */
export async function writeBackup(
  file: string,
  { project, name, folder }: BackupParts,
): Promise<void> {
  const record = { format: 'roadglass-backup', version: backupVersion, name, software: version };
  const entries: ZipEntry[] = [
    { name: backupRecord, text: json(record) },
    { name: backupProject, text: json(project) },
  ];
  for (const path of await filesBelow(folder)) {
    const member = relative(folder, path).split(sep).join('/');
    entries.push({ name: backupAnalyses + member, file: path });
  }
  await writeFileAtomically(file, zipped(entries));
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Sorted; empty where there is no such folder. Files that are being written are left out. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.path, entry.name))
    .sort();
}
