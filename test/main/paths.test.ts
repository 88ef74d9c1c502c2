import { expect, it } from 'vitest';
import { dataFolder } from '../../src-main/paths';

it.each([
  ['Linux', 'linux', {}, '/home/a/.local/share/roadglass'],
  ['Linux with a base directory', 'linux', { XDG_DATA_HOME: '/data' }, '/data/roadglass'],
  [
    'Linux with a relative one, which the specification ignores',
    'linux',
    { XDG_DATA_HOME: 'data' },
    '/home/a/.local/share/roadglass',
  ],
  ['macOS', 'darwin', {}, '/home/a/Library/Application Support/Roadglass'],
  ['Windows', 'win32', { APPDATA: 'C:\\Users\\a\\Roaming' }, 'C:\\Users\\a\\Roaming\\Roadglass'],
  ['a folder of one’s own', 'win32', { ROADGLASS_DATA: 'D:\\r' }, 'D:\\r'],
] as const)('%s', (_, platform, env, folder) => {
  expect(dataFolder({ platform, env, home: '/home/a' })).toBe(folder);
});
