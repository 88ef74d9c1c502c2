import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseLaunchRequest } from '../../src-main/desktop/launch-request';
import { temporaryFolder } from '../fixtures/temporary-folder';

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);
const app = at('app');

describe('parseLaunchRequest', () => {
  it.each([
    ['nothing', [], { videos: [] }],
    ['the folder of the app is no video', [app], { videos: [] }],
    ['switches of Chromium', ['--no-sandbox', '--user-data-dir=x', app], { videos: [] }],
    [
      'videos, relative to the folder it was started in',
      ['a.mp4', 'sub/b.avi'],
      { videos: [at('a.mp4'), at(join('sub', 'b.avi'))] },
    ],
    [
      'a project by its ending',
      ['Mill Lane.ROADGLASS'],
      { project: at('Mill Lane.ROADGLASS'), videos: [] },
    ],
    ['a project by name', ['--project', 'survey.json'], { project: at('survey.json'), videos: [] }],
    [
      'the same with an equals sign',
      ['--project=survey.json', 'a.mp4'],
      { project: at('survey.json'), videos: [at('a.mp4')] },
    ],
    [
      'the last project counts',
      ['a.roadglass', '--project', 'b.roadglass'],
      { project: at('b.roadglass'), videos: [] },
    ],
    ['a project that was left out', ['--project'], { videos: [] }],
    ['an empty argument', [''], { videos: [] }],
  ])('%s', (_reason, argv, request) => {
    expect(parseLaunchRequest(argv, folder.path, app)).toEqual(request);
  });

  it('a file whose name begins with a dash is a file', () => {
    writeFileSync(at('-dash.mp4'), '');
    expect(parseLaunchRequest(['-dash.mp4'], folder.path, app).videos).toEqual([at('-dash.mp4')]);
  });

  it('keeps absolute paths', () => {
    const path = resolve('somewhere', 'a.mp4');
    expect(parseLaunchRequest([path], folder.path, app).videos).toEqual([path]);
  });
});
