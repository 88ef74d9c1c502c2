import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, parseRequest } from '../../../scripts/scenes/film/film-request';
import { scenes } from '../../../scripts/scenes/library/index';

const cwd = join('/', 'somewhere');
const parse = (...args: string[]) => parseRequest(args, scenes, cwd);

it('films what is named, and all with --all', () => {
  expect(parse('demo', 'night', '--from', '2', '--to', '3.5')).toEqual({
    kind: 'film',
    request: { names: ['demo', 'night'], boxes: false, fromSeconds: 2, toSeconds: 3.5 },
  });
  const all = parse('--all');
  expect(all.kind === 'film' && all.request.names).toEqual(Object.keys(scenes));
});

it('means a folder from where the person stands', () => {
  const parsed = parse('demo', '--out', 'films');
  expect(parsed.kind === 'film' && parsed.request.folder).toBe(join(cwd, 'films'));
});

it('lists every scene with its length and title', () => {
  const parsed = parse('--list');
  expect(parsed.kind).toBe('list');
  for (const { name, title } of Object.values(scenes)) {
    expect(parsed.kind === 'list' && parsed.text).toContain(name);
    expect(parsed.kind === 'list' && parsed.text).toContain(title);
  }
});

it.each([
  // nothing to film
  [[], /Name a scene/],
  // a name that is not in the library
  [['nowhere'], /no scene "nowhere"; there are: demo/],
  // words for numbers, and an empty one, which Number takes for 0
  [['demo', '--from', 'soon'], /--from takes seconds/],
  [['demo', '--still', ''], /--still takes seconds/],
  // before the film
  [['demo', '--from=-1'], /--from takes seconds/],
  // ends before it begins
  [['demo', '--from', '5', '--to', '5'], /--to has to be later/],
  [['demo', '--light', 'noon'], /--light is one of: day/],
  [['demo', '--fast'], /--fast/],
])('refuses %j with a sentence and the usage', (args, sentence) => {
  const parsed = parse(...args);
  expect(parsed.kind).toBe('refused');
  expect(parsed.kind === 'refused' && parsed.text).toMatch(sentence);
  expect(parsed.kind === 'refused' && parsed.text).toContain('npm run scene');
});

it('keeps the demo apart from the scenes for tests', () => {
  expect(folderOf('/p', 'demo')).toBe(join('/p', 'assets', 'demo'));
  expect(folderOf('/p', 'queue')).toBe(join('/p', 'test', 'fixtures', 'scenes'));
});
