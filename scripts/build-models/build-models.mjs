import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildMb3Centernet } from './mb3-centernet.mjs';
import { readTfjsModel } from './tfjs-weights.mjs';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modelsFolder = join(projectRoot, 'models');

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const recipes = [
  {
    id: 'mb3-centernet',
    folder: join(projectRoot, 'node_modules', '@vladmandic', 'human', 'models'),
    sources: {
      'centernet.json': 'bfb942eaacc5becf738d536663bc4580a0ae9e560722306e6d4dd7fe4a09de05',
      'centernet.bin': '1b635a15009071f506f9f2b3519b31c072c534888989f30d269ffd44734ef7ef',
    },
    build: (folder) =>
      buildMb3Centernet(readTfjsModel(join(folder, 'centernet.json')), {
        source: '@vladmandic/human@3.3.6 models/centernet',
      }),
  },
];

function checkSources({ id, folder, sources }) {
  for (const [name, expected] of Object.entries(sources)) {
    const path = join(folder, name);
    if (!existsSync(path))
      throw new Error(`Cannot build ${id}: ${path} is missing. Run "npm ci" first.`);
    if (sha256(readFileSync(path)) !== expected)
      throw new Error(
        `Cannot build ${id}: ${path} is not the file it should be (its SHA-256 differs). ` +
          'Delete node_modules and run "npm ci".',
      );
  }
}

/** A model is written beside its place and then moved, so that nobody ever sees half of it. */
function writeWhole(path, bytes) {
  const beside = join(dirname(path), `part-${pid}.onnx`);
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}

function buildModel(recipe, { record, say, into }) {
  const manifestPath = join(modelsFolder, `${recipe.id}.json`);
  const manifestText = readFileSync(manifestPath, 'utf8');
  const manifest = JSON.parse(manifestText);
  const path = join(into, manifest.file);
  const stands = existsSync(path) && sha256(readFileSync(path)) === manifest.sha256;
  if (stands && !record) {
    say(`Model ${recipe.id} is up to date.`);
    return { id: recipe.id, path, built: false };
  }
  checkSources(recipe);
  const bytes = recipe.build(recipe.folder);
  const hash = sha256(bytes);
  if (hash !== manifest.sha256) {
    if (!record)
      throw new Error(
        `Model ${recipe.id} was built, but its SHA-256 is ${hash} and the manifest says ` +
          `${manifest.sha256}. After a change of the converter run "node scripts/build-models.mjs --record".`,
      );
    writeFileSync(manifestPath, manifestText.replace(manifest.sha256, hash));
  }
  writeWhole(path, bytes);
  say(`Built model ${recipe.id}: ${manifest.file}, ${(bytes.length / 1e6).toFixed(1)} MB.`);
  return { id: recipe.id, path, built: true };
}

/**
 * Builds every model that ships and is missing or not what its manifest says.
 * @param {{record?: boolean, say?: (sentence: string) => void, into?: string}} options
 *   `into`: the folder that receives the files; default: models/
 * @returns {{id: string, path: string, built: boolean}[]}
 * @throws {Error} with one sentence that says what to do
 */
export function buildModels({ record = false, say = () => {}, into = modelsFolder } = {}) {
  return recipes.map((recipe) => buildModel(recipe, { record, say, into }));
}
