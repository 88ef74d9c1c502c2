import { expect, it } from 'vitest';
import { folderName, freeId } from '../../../src-main/project/readable-id';
import { sourceFile, storedPath } from '../../../src-main/project/source-path';

it.each([
  ['a name', 'Highway', [], 'highway'],
  ['accents', 'Straße am Café', [], 'strasse-am-cafe'],
  ['one that is taken', 'Highway', ['highway', 'highway-2'], 'highway-3'],
  ['no letter that can be kept', '高速公路', [], 'video'],
])('makes an id of %s', (_, name, taken, id) => {
  expect(freeId(name, 'video', taken)).toBe(id);
});

it.each([
  ['no way out of the folder', '..', /^x-[0-9a-f]{12}$/],
  ['no device of Windows', 'CON', /^con-[0-9a-f]{12}$/],
  ['no separator', 'a/b\\c', /^a-b-c-[0-9a-f]{12}$/],
])('names a folder with %s', (_, text, pattern) => {
  expect(folderName(text)).toMatch(pattern);
});

it('names folders apart that differ by case alone', () => {
  expect(folderName('A')).not.toBe(folderName('a'));
});

it.each([
  ['beside the project', '/p/a.mp4', 'a.mp4'],
  ['below it', '/p/videos/a.mp4', 'videos/a.mp4'],
  ['elsewhere', '/videos/a.mp4', '/videos/a.mp4'],
  ['in a folder whose name begins like the parent', '/p..x/a.mp4', '/p..x/a.mp4'],
  ['in a folder with dots', '/p/..x/a.mp4', '..x/a.mp4'],
])('stores a file %s so that it is found again', (_, file, stored) => {
  expect(storedPath('/p/x.roadglass', file)).toBe(stored);
  expect(sourceFile('/p/x.roadglass', stored)).toBe(file);
});
