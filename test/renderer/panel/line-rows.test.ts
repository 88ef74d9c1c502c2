import { expect, test } from 'vitest';
import { lineRows } from '../../../src-renderer/panel/line-rows';
import { sourceName } from '../../../src-renderer/panel/source-text';
import { camera, counts } from '../console-states';

const { lines } = camera({ id: 'a' });

test('every drawn line has a row, in the order they were drawn, with the classes that came', () => {
  const [south, north] = lineRows(lines, counts.lines);
  expect(south).toMatchObject({ name: 'Southbound', counts: { forward: 161, backward: 0 } });
  expect(south?.counts?.classes.map((row) => row.class)).toEqual([
    'bicycle',
    'motorcycle',
    'car',
    'bus',
    'truck',
  ]);
  expect(north?.counts).toMatchObject({ forward: 0, backward: 71, total: 71 });
});

test('a line that was drawn a moment ago has no counts, which is not 0', () => {
  const [south] = lineRows(lines, []);
  expect(south).toMatchObject({ name: 'Southbound' });
  expect(south).not.toHaveProperty('counts');
});

test.each([
  ['surveys/Straße 1.mp4', 'Straße 1.mp4', 'folders of Linux and macOS'],
  ['C:\\Videos\\highway.avi', 'highway.avi', 'folders of Windows'],
  ['highway.avi', 'highway.avi', 'none'],
])('the name of %s is %s: %s', (path, name) => {
  expect(sourceName({ kind: 'file', path })).toBe(name);
});
