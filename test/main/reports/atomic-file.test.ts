import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outputFailure, writeFileAtomically } from '../../../src-main/reports/atomic-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadglass-atomic-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

describe('writeFileAtomically', () => {
  it('writes all parts in order as UTF-8, in the place of an old file, and leaves nothing else', async () => {
    const path = join(folder, 'counts Nguyễn.csv');
    await writeFile(path, 'a much longer content than the new one');
    await writeFileAtomically(path, ['a', 'ễ', 'c']);
    expect(await readFile(path, 'utf8')).toBe('aễc');
    expect(await readdir(folder)).toEqual(['counts Nguyễn.csv']);
  });

  it('keeps the old file and cleans up when the content fails half way', async () => {
    const path = join(folder, 'counts.csv');
    await writeFile(path, 'old');
    const failing = function* (): Generator<string> {
      yield 'new';
      throw new Error('a bug in the rows');
    };
    await expect(writeFileAtomically(path, failing())).rejects.toThrow('a bug in the rows');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['counts.csv']);
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk, played by /dev/full', async () => {
    const path = join(folder, 'counts.csv');
    await writeFile(path, 'old');
    await expect(
      writeFileAtomically(path, 'new', () => open('/dev/full', 'w')),
    ).rejects.toMatchObject({
      name: 'Failure',
      code: 'DISK_FULL',
      message: `There is no room left on the disk for "${path}". What was written before is kept.`,
    });
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it.each<[string, (base: string) => string, string]>([
    ['below a file', (base) => join(base, 'file', 'x.csv'), 'a part of the path is a file'],
    ['in no folder', (base) => join(base, 'none', 'x.csv'), 'the folder does not exist'],
    ['over a folder', (base) => join(base, 'sub'), 'there is a folder of that name'],
    ['a very long name', (base) => join(base, 'x'.repeat(300)), 'the name is too long'],
  ])('%s: not writable, with the reason', async (_, pathIn, reason) => {
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'sub'));
    const path = pathIn(folder);
    await expect(writeFileAtomically(path, 'x')).rejects.toMatchObject({
      code: 'OUTPUT_NOT_WRITABLE',
      message: expect.stringContaining(reason) as string,
    });
    expect((await readdir(folder)).sort()).toEqual(['file', 'sub']);
  });
});

describe('outputFailure', () => {
  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['EROFS', 'OUTPUT_NOT_WRITABLE'],
    ['EACCES', 'OUTPUT_NOT_WRITABLE'],
  ])('%s is %s', (code, expected) => {
    expect(outputFailure('x.csv', systemError(code))).toMatchObject({ code: expected });
  });

  it('leaves a bug a bug', () => {
    const bug = new TypeError('x is undefined');
    expect(outputFailure('x.csv', bug)).toBe(bug);
  });
});
