import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputFolder } from '../../../src-main/survey/output-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadglass-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('OutputFolder', () => {
  it('makes the folder, and can be taken again once it was released', async () => {
    const path = join(folder, 'a', 'b');
    const first = await OutputFolder.take(path);
    await first.release();
    await first.release();
    const second = await OutputFolder.take(path);
    await second.release();
    expect(second.file('counts.csv')).toBe(join(path, 'counts.csv'));
  });

  it('is refused while a running process holds it', async () => {
    // The parent of the test process lives as long as the test does.
    await writeFile(join(folder, '.roadglass.lock'), String(process.ppid));
    await expect(OutputFolder.take(folder)).rejects.toMatchObject({ code: 'OUTPUT_IN_USE' });
  });

  it.each([
    ['of a process that was killed', '999999999'],
    ['that was cut short', ''],
  ])('takes over a lock %s', async (_, content) => {
    await writeFile(join(folder, '.roadglass.lock'), content);
    const taken = await OutputFolder.take(folder);
    await taken.release();
  });

  it('says that a folder cannot be made below a file', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(OutputFolder.take(join(folder, 'file', 'out'))).rejects.toMatchObject({
      code: 'OUTPUT_NOT_WRITABLE',
      message: expect.stringContaining('Choose another --out') as string,
    });
  });
});
