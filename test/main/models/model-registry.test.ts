import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findModel, listModels } from '../../../src-main/models/model-registry';
import { modelManifestSchema } from '../../../src-workers/contracts/model-manifest';
import { temporaryFolder } from '../../fixtures/temporary-folder';

const { path: folder, remove } = temporaryFolder();
const models = join(folder, 'models');
const content = 'stands for a model';
const sha256 = createHash('sha256').update(content).digest('hex');
const shipped = modelManifestSchema.parse(
  JSON.parse(readFileSync(resolve('models/mb3-centernet.json'), 'utf8')),
);

function manifest(id: string, more: object): void {
  const whole = { ...shipped, id, file: `${id}.onnx`, ...more };
  writeFileSync(join(models, `${id}.json`), JSON.stringify(whole));
}

beforeAll(() => {
  mkdirSync(models);
  manifest('mb3-centernet', { sha256 });
  manifest('unbuilt', { sha256 });
  manifest('unasked', { origin: 'on-demand', sha256 });
  manifest('changed', { sha256: '0'.repeat(64) });
  manifest('brought', { origin: 'user', sha256: '1'.repeat(64) });
  writeFileSync(join(models, 'mb3-centernet.onnx'), content);
  writeFileSync(join(models, 'changed.onnx'), content);
  writeFileSync(join(folder, 'same.onnx'), content);
  writeFileSync(join(folder, 'own model.onnx'), 'of the user');
  writeFileSync(join(folder, 'described.onnx'), 'of the user');
  writeFileSync(
    join(folder, 'described.json'),
    JSON.stringify({ ...shipped, id: 'described', sha256: undefined }),
  );
  writeFileSync(join(folder, 'exchanged.onnx'), 'of the user');
  writeFileSync(join(folder, 'exchanged.json'), JSON.stringify({ ...shipped, id: 'exchanged' }));
  writeFileSync(join(folder, 'mistaken.onnx'), 'of the user');
  writeFileSync(join(folder, 'mistaken.json'), '{"layout": "yolov9"}');
  writeFileSync(join(folder, 'trained.onnx'), 'of the user');
  writeFileSync(join(folder, 'trained.json'), '{"epochs": 300}');
});
afterAll(remove);

describe('a model is found', () => {
  it.each([
    ['the one that ships, when none is named', undefined, 'mb3-centernet', true],
    ['by its id', 'mb3-centernet', 'mb3-centernet', true],
    ['by its content, whatever the file is called', 'same.onnx', 'mb3-centernet', true],
    ['by a path', './own model.onnx', 'own model', false],
    ['with the manifest beside it', 'described.onnx', 'described', true],
    ['although some other JSON lies beside it', 'trained.onnx', 'trained', false],
  ])('%s', async (_reason, wanted, id, known) => {
    const found = await findModel(wanted, folder, models);
    expect(found.id).toBe(id);
    expect(found.manifest !== undefined).toBe(known);
    expect(found.sha256).toBe(createHash('sha256').update(readFileSync(found.file)).digest('hex'));
  });
});

describe('a model is refused', () => {
  it.each([
    [
      'no id and no file',
      'nothing.onnx',
      'MODEL_NOT_FOUND',
      /neither a known id \(brought, changed, /,
    ],
    ['a folder', '.', 'MODEL_NOT_FOUND', /There is no model "."/],
    ['not built', 'unbuilt', 'MODEL_NOT_BUILT', /Run "npm run model"/],
    ['not asked for', 'unasked', 'MODEL_NOT_BUILT', /Run "npm run model -- build unasked"/],
    ['not installed', 'brought', 'MODEL_NOT_FOUND', /not installed. Put its file at/],
    ['another content', 'changed', 'MODEL_HASH_WRONG', /Run "npm run model" to build it again/],
    [
      'another content than the manifest beside it',
      'exchanged.onnx',
      'MODEL_HASH_WRONG',
      /"exchanged"/,
    ],
    [
      'a manifest with a mistake',
      'mistaken.onnx',
      'MODEL_MANIFEST_INVALID',
      /"mistaken.json" is not/,
    ],
  ])('%s', async (_reason, wanted, code, sentence) => {
    const finding = findModel(wanted, folder, models);
    await expect(finding).rejects.toMatchObject({ name: 'Failure', code });
    await expect(finding).rejects.toThrow(sentence);
  });
});

describe('the list of models', () => {
  it('says which files are there', async () => {
    const list = await listModels(models);
    expect(list.map(({ manifest: { id }, installed }) => [id, installed])).toEqual([
      ['brought', false],
      ['changed', true],
      ['mb3-centernet', true],
      ['unasked', false],
      ['unbuilt', false],
    ]);
  });

  it('has valid manifests in this project, the shipped one among them', async () => {
    const ids = (await listModels(resolve('models'))).map(({ manifest: { id } }) => id);
    expect(ids).toEqual([
      'mb3-centernet-int8',
      'mb3-centernet',
      'nanodet-g',
      'nanodet-m',
      'yolox-nano',
    ]);
  });
});
