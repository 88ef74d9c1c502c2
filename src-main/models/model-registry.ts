import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../src-workers/contracts/errors';
import type { ModelManifest } from '../../src-workers/contracts/model-manifest';
import { modelsFolder as bundledModels } from '../program-files';
import { buildCommand } from './build-command';
import { manifestBeside, readManifests } from './manifests';

/** A detector that can be opened. */
export interface Model {
  readonly id: string;
  /** Absolute path. */
  readonly file: string;
  /** Absent: the file is unknown, and the analysis has to recognise it. */
  readonly manifest?: ModelManifest;
  readonly sha256: string;
}

/** A detector of the list, whether its file is there or not. */
export interface KnownModel {
  readonly manifest: ModelManifest;
  readonly file: string;
  readonly installed: boolean;
}

export const shippedModel = 'mb3-centernet';

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() ?? false;

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

export async function listModels(modelsFolder = bundledModels): Promise<KnownModel[]> {
  const manifests = await readManifests(modelsFolder);
  return Promise.all(
    [...manifests.values()].map(async (manifest) => {
      const file = join(modelsFolder, manifest.file);
      return { manifest, file, installed: await isFile(file) };
    }),
  );
}

async function knownModel(manifest: ModelManifest, modelsFolder: string): Promise<Model> {
  const { id, source } = manifest;
  const file = join(modelsFolder, manifest.file);
  if (!(await isFile(file))) {
    const command = buildCommand(manifest);
    throw command !== undefined
      ? new Failure('MODEL_NOT_BUILT', `The model "${id}" is not built. Run "${command}".`)
      : new Failure(
          'MODEL_NOT_FOUND',
          `The model "${id}" is not installed. Put its file at "${file}" (from ${source}), or pass the file's path.`,
        );
  }
  const sha256 = await fileHash(file);
  checkHash(manifest, file, sha256);
  return { id, file, manifest, sha256 };
}

function checkHash(manifest: ModelManifest, file: string, sha256: string): void {
  const { id, sha256: expected } = manifest;
  if (expected === undefined || expected === sha256) return;
  const command = buildCommand(manifest);
  const advice = command === undefined ? '' : ` Run "${command}" to build it again.`;
  throw new Failure(
    'MODEL_HASH_WRONG',
    `"${basename(file)}" is not the file that the manifest "${id}" describes: ` +
      `its SHA-256 is ${sha256.slice(0, 12)}... and not ${expected.slice(0, 12)}....${advice}`,
  );
}

async function modelOfFile(file: string, known: Iterable<ModelManifest>): Promise<Model> {
  const sha256 = await fileHash(file);
  const beside = await manifestBeside(file);
  if (beside !== undefined) checkHash(beside, file, sha256);
  const manifest = beside ?? [...known].find((each) => each.sha256 === sha256);
  return manifest === undefined
    ? { id: basename(file, extname(file)), file, sha256 }
    : { id: manifest.id, file, manifest, sha256 };
}

/**
 * Finds the detector that an id or the path of a file means.
 * @param idOrFile absent: the detector that ships
 * @param folder where a relative path begins
 * @throws Failure MODEL_NOT_FOUND, MODEL_NOT_BUILT, MODEL_HASH_WRONG, MODEL_MANIFEST_INVALID
 */
export async function findModel(
  idOrFile: string | undefined,
  folder: string,
  modelsFolder = bundledModels,
): Promise<Model> {
  const wanted = idOrFile ?? shippedModel;
  const manifests = await readManifests(modelsFolder);
  const manifest = manifests.get(wanted);
  if (manifest !== undefined) return knownModel(manifest, modelsFolder);
  const file = resolve(folder, wanted);
  if (await isFile(file)) return modelOfFile(file, manifests.values());
  throw new Failure(
    'MODEL_NOT_FOUND',
    `There is no model "${wanted}": it is neither a known id (${[...manifests.keys()].join(', ')}) nor a file.`,
  );
}
