import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolders } from '../../src-workers/contracts/registry';

/** A folder that was grown by hand would be walked for ever. */
const mostFiles = 200_000;

/** Where Roadglass keeps what is not in a project, and how large that is. */
export async function dataFolders(dataFolder: string): Promise<DataFolders> {
  const bytes = await sizeOf(dataFolder);
  return {
    data: dataFolder,
    logs: join(dataFolder, 'logs'),
    ...(bytes === undefined ? {} : { bytes }),
  };
}

/** Of all files below; undefined: there are too many to be counted. What vanishes meanwhile has none. */
async function sizeOf(folder: string): Promise<number | undefined> {
  const folders = [folder];
  let bytes = 0;
  let files = 0;
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries: Dirent[] = await readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) {
        files += 1;
        if (files > mostFiles) return undefined;
        bytes += (await stat(path).catch(() => undefined))?.size ?? 0;
      }
    }
  }
  return bytes;
}
