import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Beside the file, so that the last step is a rename. */
export const partOf = (file: string): string => `${file}.part`;

/** The file appears whole or not at all. */
export function writeWholeFile(file: string, contents: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(partOf(file), contents);
  renameSync(partOf(file), file);
}

/** @param file a file whose part was written by somebody else */
export const finishPart = (file: string): void => renameSync(partOf(file), file);

export const removePart = (file: string): void => rmSync(partOf(file), { force: true });
