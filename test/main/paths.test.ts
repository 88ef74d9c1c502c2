import { expect, it } from 'vitest';
import { dataFolder } from '../../src-main/paths';

it.each([
  ['Linux', 'linux', {}, '/people/a/.local/share/roadglass'],
  ['Linux with a base directory', 'linux', { XDG_DATA_HOME: '/data' }, '/data/roadglass'],
  [
    'Linux with a relative one, which the specification ignores',
    'linux',
    { XDG_DATA_HOME: 'data' },
    '/people/a/.local/share/roadglass',
  ],
  ['macOS', 'darwin', {}, '/people/a/Library/Application Support/Roadglass'],
  ['Windows', 'win32', { APPDATA: 'C:\\Users\\a\\Roaming' }, 'C:\\Users\\a\\Roaming\\Roadglass'],
  ['a folder of one’s own', 'win32', { ROADGLASS_DATA: 'D:\\r' }, 'D:\\r'],
] as const)('%s', (_, platform, env, folder) => {
  expect(dataFolder({ platform, env, home: '/people/a' })).toBe(folder);
});
