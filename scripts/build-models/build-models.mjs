import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pid } from 'node:process';
import { projectRoot, thisMachine } from '../setup/steps.mjs';
import { fetchedWeights } from './fetched-weights.mjs';
import { onDemandRecipes, shippedRecipes } from './recipes.mjs';

const modelsFolder = join(projectRoot, 'models');

const installAgain = 'Delete node_modules and run "npm ci".';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function checkSources({ id, sources }, folder, advice) {
  for (const [name, expected] of Object.entries(sources)) {
    const path = join(folder, name);
    if (!existsSync(path)) throw new Error(`Cannot build ${id}: ${path} is missing. ${advice}`);
    if (sha256(readFileSync(path)) !== expected)
      throw new Error(
        `Cannot build ${id}: ${path} is not the file it should be (its SHA-256 differs). ${advice}`,
      );
  }
}

/** A model is written beside its place and then moved, so that nobody ever sees half of it. */
function writeWhole(path, bytes) {
  const beside = join(dirname(path), `part-${pid}.onnx`);
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}

function readManifest({ id }, into) {
  const manifestPath = join(modelsFolder, `${id}.json`);
  const text = readFileSync(manifestPath, 'utf8');
  const manifest = JSON.parse(text);
  const path = join(into, manifest.file);
  const stands = existsSync(path) && sha256(readFileSync(path)) === manifest.sha256;
  return { manifestPath, text, manifest, path, stands };
}

function upToDate({ id }, { path }, say) {
  say(`Model ${id} is up to date.`);
  return { id, path, built: false };
}

function buildFrom(recipe, found, folder, { record, say }) {
  const { manifestPath, text, manifest, path } = found;
  const bytes = recipe.build(folder);
  const hash = sha256(bytes);
  if (hash !== manifest.sha256) {
    if (!record)
      throw new Error(
        `Model ${recipe.id} was built, but its SHA-256 is ${hash} and the manifest says ` +
          `${manifest.sha256}. After a change of the converter run it with "--record".`,
      );
    writeFileSync(manifestPath, text.replace(manifest.sha256, hash));
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
  return shippedRecipes.map((recipe) => {
    const found = readManifest(recipe, into);
    if (found.stands && !record) return upToDate(recipe, found, say);
    const folder = join(projectRoot, recipe.folder);
    checkSources(recipe, folder, installAgain);
    return buildFrom(recipe, found, folder, { record, say });
  });
}

/** Ids of the models that are built for who asks for them. */
export const onDemandIds = onDemandRecipes.map(({ id }) => id);

/**
 * Builds one model: one that ships, or one for who asks for it, whose weights may have to be fetched.
 * @param {string} id
 * @param {Parameters<typeof buildModels>[0] & {context?: import('../setup/run-steps.mjs').Context}} options
 *   `context`: what fetching may touch; default: this machine
 * @throws {Error} with one sentence that says what to do
 */
export async function buildModel(id, options = {}) {
  const { record = false, say = () => {}, into = modelsFolder, context = thisMachine() } = options;
  if (shippedRecipes.some((recipe) => recipe.id === id))
    return buildModels({ record, say, into }).find((model) => model.id === id);
  const recipe = onDemandRecipes.find((each) => each.id === id);
  if (recipe === undefined) {
    const known = [...shippedRecipes, ...onDemandRecipes].map((each) => each.id);
    throw new Error(`There is no model "${id}" to build; there are: ${known.join(', ')}.`);
  }
  const found = readManifest(recipe, into);
  if (found.stands && !record) return upToDate(recipe, found, say);
  if (recipe.carrier === undefined) {
    const folder = join(projectRoot, recipe.folder);
    checkSources(recipe, folder, installAgain);
    return buildFrom(recipe, found, folder, { record, say });
  }
  const folder = await fetchedWeights(recipe, context);
  checkSources(recipe, folder, `Delete "${folder}" and build again.`);
  return buildFrom(recipe, found, folder, { record, say });
}
