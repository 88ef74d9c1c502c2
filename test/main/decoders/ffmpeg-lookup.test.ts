import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findFfmpeg, isNewEnough } from '../../../src-main/decoders/ffmpeg-lookup';
import type { ProcessStart } from '../../../src-main/decoders/process-start';
import { temporaryFolder } from '../../fixtures/temporary-folder';

const folder = temporaryFolder();
afterAll(folder.remove);

/** A file that counts as a program; its version is in its path. */
function program(version: string): string {
  const path = join(folder.path, version);
  mkdirSync(path, { recursive: true });
  const file = join(path, 'ffmpeg');
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

const start: ProcessStart = ({ program: path, onLine }) => {
  const version = path.split(/[\\/]/).at(-2) ?? '';
  const works = version !== 'broken';
  if (works) onLine(`ffmpeg version ${version} Copyright (c) the FFmpeg developers`);
  return {
    pid: 1,
    exited: Promise.resolve({ code: works ? 0 : 1, signal: null }),
    kill: () => undefined,
  };
};
const find = (options: Parameters<typeof findFfmpeg>[0]) =>
  findFfmpeg({ staticPath: () => undefined, platform: 'linux', start, ...options });

describe('findFfmpeg', () => {
  const [five, six, seven, old, broken] = ['5.1.9', '6.1.1', 'n7.0', '4.4.2', 'broken'].map(
    program,
  );
  const path = (...files: (string | undefined)[]): string =>
    files.map((file) => join(file ?? '', '..')).join(delimiter);

  it('prefers FFMPEG_PATH, the package, ffmpeg-static, the PATH', async () => {
    const all = {
      env: { FFMPEG_PATH: five, PATH: path(six) },
      packagedPath: six ?? '',
      staticPath: () => seven,
    };
    expect(await find(all)).toEqual({ path: five, version: '5.1.9', origin: 'FFMPEG_PATH' });
    const env = { PATH: path(five) };
    expect((await find({ ...all, env })).origin).toBe('package');
    expect((await find({ env, staticPath: () => seven })).origin).toBe('ffmpeg-static');
    expect(await find({ env })).toEqual({ path: five, version: '5.1.9', origin: 'PATH' });
  });

  it('passes over a download that was skipped, what is too old, and what does not run', async () => {
    const env = { PATH: path(old, broken, six) };
    const missing = join(folder.path, 'never-downloaded', 'ffmpeg');
    expect((await find({ env, staticPath: () => missing })).path).toBe(six);
  });

  it.each([
    ['linux', 'sudo apt-get install -y ffmpeg'],
    ['darwin', 'brew install ffmpeg'],
    ['win32', 'winget install Gyan.FFmpeg'],
  ] as const)('says what to run on %s', async (platform, command) => {
    const failure = await find({ env: { PATH: path(old) }, platform }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      code: 'FFMPEG_NOT_FOUND',
      message: `ffmpeg 5.1 or newer was not found. Run: ${command}`,
    });
  });

  it.each([
    ['which is not there', () => join(folder.path, 'nothing')],
    ['which is too old', () => old],
    ['which is a folder', () => folder.path],
  ])('does not pass over a FFMPEG_PATH %s', async (_, named) => {
    const search = find({ env: { FFMPEG_PATH: named(), PATH: path(five) } });
    await expect(search).rejects.toMatchObject({ code: 'FFMPEG_NOT_FOUND' });
    await expect(search).rejects.toThrow(`FFMPEG_PATH is set to "${named()}"`);
  });
});

it.each([
  ['5.1.9-0+deb12u1', true],
  ['5.0.1', false],
  ['4.4.2-0ubuntu0.22.04.1', false],
  ['6.1.1-static', true],
  ['n7.0', true],
  ['10.0', true],
  ['N-112345-gabcdef', true], // built from the repository
])('isNewEnough(%s) is %s', (version, result) => {
  expect(isNewEnough(version)).toBe(result);
});
