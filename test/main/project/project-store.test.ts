import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectStore } from '../../../src-main/project/project-store';
import type { Failure } from '../../../src-workers/contracts/errors';

let folder: string;
let path: string;
let problems: Failure[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadglass-'));
  path = join(folder, 'p.roadglass');
  problems = [];
});
afterEach(() => rm(folder, { recursive: true }));

const open = (): Promise<ProjectStore> =>
  ProjectStore.open(path, (problem) => problems.push(problem));
const stored = async (): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

describe('ProjectStore', () => {
  it('makes an empty project where there is none, and its folder', async () => {
    path = join(folder, 'a', 'b.roadglass');
    await (await open()).close();
    expect(await stored()).toMatchObject({ version: 4, cameras: [] });
  });

  it('writes the last of many changes, and one at a time', async () => {
    const store = await open();
    for (let change = 1; change <= 50; change += 1) {
      store.change({ ...store.project, site: `Site ${change}` });
    }
    await store.close();
    expect(await stored()).toMatchObject({ site: 'Site 50' });
    expect(await readdir(folder)).toEqual(['p.roadglass']);
  });

  it('copies a file of an older version once, before it is overwritten', async () => {
    const old = '{"version":1,"cameras":[{"id":"north"}]}';
    await writeFile(path, old);
    await writeFile(join(folder, 'p.v1.backup.roadglass'), 'an earlier one');
    const store = await open();
    expect(await readFile(path, 'utf8')).toBe(old);
    store.change({ ...store.project, site: 'A' });
    await store.saved();
    store.change({ ...store.project, site: 'B' });
    await store.close();
    expect(await stored()).toMatchObject({ version: 4, site: 'B', cameras: [{ id: 'north' }] });
    expect(await readFile(join(folder, 'p.v1.backup-2.roadglass'), 'utf8')).toBe(old);
    expect(await readFile(join(folder, 'p.v1.backup.roadglass'), 'utf8')).toBe('an earlier one');
    expect(await readdir(folder)).toHaveLength(3);
  });

  it.each([
    ['of a newer Roadglass', '{"version":99}', 'PROJECT_TOO_NEW'],
    ['that was cut short', '{"version":2,"cam', 'PROJECT_NOT_JSON'],
    ['with a mistake', '{"version":2,"cameras":[{}]}', 'PROJECT_INVALID'],
  ])('leaves a file %s as it is', async (_, text, code) => {
    await writeFile(path, text);
    await expect(open()).rejects.toMatchObject({ code });
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['p.roadglass']);
  });

  it('is held by one process at a time', async () => {
    // The parent of the test process lives as long as the test does.
    await writeFile(`${path}.lock`, String(process.ppid));
    await expect(open()).rejects.toMatchObject({ code: 'PROJECT_IN_USE' });
    await writeFile(`${path}.lock`, '999999999');
    await (await open()).close();
    expect(await readdir(folder)).toEqual(['p.roadglass']);
  });

  it('tells when it cannot be saved, and saves the next change when it can again', async () => {
    const store = await open();
    const full = join(folder, 'p.roadglass.part');
    // A folder where the temporary file would be: writing fails for every user.
    await mkdir(full);
    store.change({ ...store.project, site: 'lost' });
    await store.saved();
    expect(problems).toMatchObject([{ code: 'PROJECT_NOT_WRITABLE' }]);
    await rm(full, { recursive: true, force: true });
    store.change({ ...store.project, site: 'kept' });
    await store.close();
    expect(await stored()).toMatchObject({ site: 'kept' });
  });
});
