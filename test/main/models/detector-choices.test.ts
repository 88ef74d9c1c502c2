import { copyFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DetectorChoices } from '../../../src-main/models/detector-choices';
import { temporaryFolder } from '../../fixtures/temporary-folder';

let folder: ReturnType<typeof temporaryFolder>;
const at = (name: string): string => join(folder.path, name);
beforeEach(async () => {
  folder = temporaryFolder();
  // The list as it is, with no detector's file.
  for (const id of ['mb3-centernet', 'nanodet-g', 'yolox-nano']) {
    await copyFile(resolve('models', `${id}.json`), at(`${id}.json`));
  }
});
afterEach(() => folder.remove());

it('offers what can be built, the shipped one first, with the command, and then without', async () => {
  const choices = await DetectorChoices.read(folder.path);
  expect(choices.all).toEqual([
    expect.objectContaining({
      id: 'mb3-centernet',
      ships: true,
      missing: 'Not built yet. Run "npm run model".',
    }),
    {
      id: 'nanodet-g',
      title: 'NanoDet-g',
      licence: expect.stringMatching(/^Apache-2\.0/),
      ships: false,
      missing: 'Not built yet. Run "npm run model -- build nanodet-g".',
    },
  ]);
  await writeFile(at('nanodet-g.onnx'), 'built meanwhile');
  expect(choices.all[1]?.missing).toBeDefined();
  await choices.look();
  expect(choices.all[1]).toMatchObject({ id: 'nanodet-g' });
  expect(choices.all[1]?.missing).toBeUndefined();
});

it('offers one that a user has to bring where it was brought, and knows it all the same', async () => {
  const choices = await DetectorChoices.read(folder.path);
  expect(choices.has('yolox-nano')).toBe(true);
  await writeFile(at('yolox_nano.onnx'), 'brought');
  await choices.look();
  expect(choices.all.map(({ id }) => id)).toEqual(['mb3-centernet', 'nanodet-g', 'yolox-nano']);
});

it('tells an id from a file, which lies where the project says', async () => {
  const choices = await DetectorChoices.read(folder.path);
  const project = at('survey.roadglass');
  expect(choices.chosen(project, 'nanodet-g')).toEqual({ kind: 'known', id: 'nanodet-g' });
  expect(choices.chosen(project, 'models/best.onnx')).toEqual({
    kind: 'file',
    path: join(folder.path, 'models', 'best.onnx'),
  });
});

it('is empty where the list cannot be read, so that the rest of the console works', async () => {
  await writeFile(at('broken.json'), '{');
  const choices = await DetectorChoices.read(folder.path);
  expect(choices.all).toEqual([]);
  await expect(choices.look()).rejects.toMatchObject({ code: 'MODEL_MANIFEST_INVALID' });
});
