import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  modelManifestSchema,
  type ModelManifest,
} from '../../src-workers/contracts/model-manifest';
import { buildCommand } from '../models/build-command';
import type { Finding } from './finding';

async function fileHash(path: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    return undefined;
  }
}

async function modelFinding(folder: string, manifest: ModelManifest): Promise<Finding> {
  const { id, file, licence, sha256, origin } = manifest;
  const about = `model ${id}`;
  const hash = await fileHash(join(folder, file));
  const data = { id, file, licence, origin, sha256: hash };
  const command = buildCommand(manifest);
  const advice = command === undefined ? {} : { command };
  // What the user brings, or asks for, is an offer; one that ships has to be there.
  const absent = origin === 'built' ? 'missing' : 'optional';
  if (hash === undefined) {
    const sentence = {
      built: 'not built',
      'on-demand': `known, not built (${command ?? ''})`,
      user: `known, not installed (put it at models/${file})`,
    }[origin];
    return { about, state: absent, sentence, data, ...(origin === 'built' ? advice : {}) };
  }
  if (sha256 !== undefined && hash !== sha256) {
    const sentence = `models/${file} is not the file that its manifest names (SHA-256 ${hash})`;
    return { about, state: absent, sentence, data, ...advice };
  }
  return {
    about,
    state: 'ok',
    sentence: `SHA-256 ${hash.slice(0, 12)}; licence: ${licence}`,
    data,
  };
}

/** One finding for each manifest of the folder; what is no manifest is named and counts as missing. */
export async function modelFindings(folder: string): Promise<Finding[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      try {
        const text = await readFile(join(folder, name), 'utf8');
        return await modelFinding(folder, modelManifestSchema.parse(JSON.parse(text)));
      } catch {
        const sentence = `models/${name} is no model manifest of this version`;
        return { about: `model ${name}`, state: 'missing', sentence } as const;
      }
    }),
  );
}
