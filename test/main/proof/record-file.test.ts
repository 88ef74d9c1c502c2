import { appendFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RecordFile } from '../../../src-main/proof/record-file';
import { temporaryFolder } from '../../fixtures/temporary-folder';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);

interface Header {
  readonly name: string;
}
const isHeader = (value: unknown): value is Header =>
  typeof (value as { name?: unknown }).name === 'string';
const open = (path: string) => RecordFile.open(path, isHeader);
const body = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);

async function filled(name: string): Promise<string> {
  const path = join(folder, 'deeper', name);
  const { file } = await open(path);
  await file.add({ name: 'one' }, [body(1, 2, 3), body(4)]);
  // A line feed and a brace inside a body end nothing.
  await file.add({ name: 'two' }, [body(10, 123, 10)]);
  return path;
}

const contents = async (path: string): Promise<[string, number[]][]> => {
  const { file, records } = await open(path);
  return Promise.all(
    records.map(async (record) => [record.header.name, [...((await file.read(record)) ?? [])]]),
  ) as Promise<[string, number[]][]>;
};
const both = [
  ['one', [1, 2, 3, 4]],
  ['two', [10, 123, 10]],
];

describe('RecordFile', () => {
  it('has what was added, also when it is opened again, and nothing where there is no file', async () => {
    const path = await filled('plain.records');
    expect(await contents(path)).toEqual(both);
    expect(await contents(join(folder, 'none.records'))).toEqual([]);
  });

  it.each<[string, (path: string) => Promise<void>]>([
    ['half a body', async (path) => truncate(path, (await stat(path)).size - 1)],
    ['half a header', async (path) => truncate(path, (await readFile(path)).lastIndexOf('two'))],
  ])(
    'drops a record of which a crash left %s, and puts the next one in its place',
    async (name, tear) => {
      const path = await filled(`${name}.records`);
      await tear(path);
      expect(await contents(path)).toEqual(both.slice(0, 1));
      const { file } = await open(path);
      await file.add({ name: 'three' }, [body(9)]);
      expect(await contents(path)).toEqual([both[0], ['three', [9]]]);
    },
  );

  it.each([
    ['a header of something else', '{"bytes":1,"other":true}\nx'],
    ['no JSON', 'rubbish\n'],
    ['a length that is none', '{"bytes":-5,"name":"x"}\n'],
    ['no end of a line', 'x'.repeat(5000)],
  ])('ends at %s', async (name, rubbish) => {
    const path = await filled(`${name} rubbish.records`);
    await appendFile(path, rubbish);
    expect(await contents(path)).toEqual(both);
  });

  it('says that it cannot be written, and goes on when it can', async () => {
    const blocked = join(folder, 'blocked');
    await writeFile(blocked, 'a file, not a folder');
    const { file } = await open(join(blocked, 'x.records'));
    await expect(file.add({ name: 'one' }, [])).rejects.toMatchObject({
      code: 'OUTPUT_NOT_WRITABLE',
    });
    await rm(blocked);
    await file.add({ name: 'two' }, [body(7)]);
    expect(await contents(join(blocked, 'x.records'))).toEqual([['two', [7]]]);
  });
});
