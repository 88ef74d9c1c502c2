import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';
import {
  modelManifestSchema,
  type ModelManifest,
} from '../../src-workers/contracts/model-manifest';

function manifestFailure(path: string, problem: string, cause: unknown): Failure {
  return new Failure(
    'MODEL_MANIFEST_INVALID',
    `"${basename(path)}" is not a valid model manifest: ${problem}.`,
    { cause },
  );
}

/** @throws Failure MODEL_MANIFEST_INVALID that names the place in the file */
export function parseManifest(path: string, text: string): ModelManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw manifestFailure(path, 'it is not JSON', error);
  }
  const parsed = modelManifestSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') || 'the whole';
  throw manifestFailure(path, `${place}: ${issue?.message ?? 'unknown'}`, parsed.error);
}

/** The manifests of a folder, by id. */
export async function readManifests(folder: string): Promise<ReadonlyMap<string, ModelManifest>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const manifests = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return parseManifest(path, await readFile(path, 'utf8'));
    }),
  );
  return new Map(manifests.map((manifest) => [manifest.id, manifest]));
}

/**
 * The manifest that a user put beside a model file, under the same name with `.json`. A JSON file
 * that speaks of no layout is something else (training settings, class lists) and is left alone.
 */
export async function manifestBeside(modelFile: string): Promise<ModelManifest | undefined> {
  const path = modelFile.replace(/\.onnx$/i, '') + '.json';
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined || !text.includes('"layout"')) return undefined;
  return parseManifest(path, text);
}
