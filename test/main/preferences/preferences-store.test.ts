import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PreferencesStore } from '../../../src-main/preferences/preferences-store';
import type { Failure } from '../../../src-workers/contracts/errors';
import {
  preferencesChangeSchema,
  preferencesSchema,
} from '../../../src-workers/contracts/preferences';
import { temporaryFolder } from '../../fixtures/temporary-folder';

function someFolder(): string {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  return folder.path;
}
const noProblem = (problem: Failure): never => {
  throw problem;
};

it('begins with the defaults, keeps a change, and finds it again', async () => {
  const folder = someFolder();
  const store = await PreferencesStore.read(folder, noProblem);
  expect(store.all).toEqual(preferencesSchema.parse({}));
  await store.change({ language: 'vi', fullScreen: true });
  const again = await PreferencesStore.read(folder, noProblem);
  expect(again.all).toEqual({ ...preferencesSchema.parse({}), language: 'vi', fullScreen: true });
});

it.each([
  ['no JSON', '{'],
  ['of another Roadglass', '{"language":"de"}'],
])('goes on with the defaults where the file is %s, and says so', async (_reason, content) => {
  const folder = someFolder();
  const path = join(folder, 'preferences.json');
  writeFileSync(path, content);
  const problems: Failure[] = [];
  const store = await PreferencesStore.read(folder, (problem) => problems.push(problem));
  expect(store.all).toEqual(preferencesSchema.parse({}));
  expect(problems).toMatchObject([{ code: 'PREFERENCES_INVALID' }]);
  // Nobody changed anything: what is there may still be mended by hand.
  expect(readFileSync(path, 'utf8')).toBe(content);
});

it('asks for what is to change alone: a change of one preference says nothing of the others', () => {
  expect(preferencesChangeSchema.parse({ fullScreen: true })).toEqual({ fullScreen: true });
  expect(Object.keys(preferencesChangeSchema.shape)).toEqual(Object.keys(preferencesSchema.shape));
});
