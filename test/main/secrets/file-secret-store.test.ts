import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { FileSecretStore } from '../../../src-main/secrets/file-secret-store';
import { temporaryFolder } from '../../fixtures/temporary-folder';

let folder = '';
let store: FileSecretStore;
beforeEach(() => {
  const temporary = temporaryFolder();
  onTestFinished(temporary.remove);
  folder = join(temporary.path, 'data');
  store = new FileSecretStore(folder);
});
const file = (name: string): string => join(folder, name);

describe('FileSecretStore', () => {
  it('keeps a secret for another run, and nobody reads it in the file', async () => {
    await store.set('camera:1', 'pässword 🔑');
    await store.set('camera:2', 'another');
    expect(await new FileSecretStore(folder).get('camera:1')).toBe('pässword 🔑');
    expect(await store.get('camera:2')).toBe('another');
    expect(await store.get('camera:3')).toBeUndefined();
    expect(readFileSync(file('secrets.json'), 'utf8')).not.toMatch(/ssword|another/);
  });

  it.skipIf(process.platform === 'win32')('lets only its owner read its files', async () => {
    await store.set('a', 'b');
    for (const name of ['secrets.json', 'secrets.key']) {
      expect(statSync(file(name)).mode & 0o777).toBe(0o600);
    }
  });

  it('replaces and deletes', async () => {
    await store.set('a', 'one');
    await store.set('a', 'two');
    expect(await store.get('a')).toBe('two');
    await store.delete('a');
    await store.delete('never there');
    expect(await store.get('a')).toBeUndefined();
  });

  it('loses nothing when many are stored at once', async () => {
    const refs = Array.from({ length: 20 }, (_, index) => `ref ${index}`);
    await Promise.all(refs.map((ref) => store.set(ref, `secret of ${ref}`)));
    expect(await Promise.all(refs.map((ref) => store.get(ref)))).toEqual(
      refs.map((ref) => `secret of ${ref}`),
    );
  });

  it('writes a secret differently each time', async () => {
    await store.set('a', 'same');
    const first = readFileSync(file('secrets.json'), 'utf8');
    await store.set('a', 'same');
    expect(readFileSync(file('secrets.json'), 'utf8')).not.toBe(first);
  });

  it.each<[string, () => void]>([
    ['no JSON', () => writeFileSync(file('secrets.json'), '{"version": 1, "secr')],
    ['changed', () => writeFileSync(file('secrets.json'), swapped())],
    ['without its key', () => rmSync(file('secrets.key'))],
    ['with another key', () => writeFileSync(file('secrets.key'), Buffer.alloc(32, 7))],
    ['with a key cut short', () => writeFileSync(file('secrets.key'), 'short')],
  ])('says that a file %s cannot be read', async (_, spoil) => {
    await store.set('a', 'one');
    await store.set('b', 'two');
    spoil();
    await expect(store.get('a')).rejects.toMatchObject({ code: 'SECRET_NOT_READABLE' });
  });

  it('does not make a new key beside secrets of a spoilt one', async () => {
    await store.set('a', 'one');
    writeFileSync(file('secrets.key'), 'short');
    await expect(store.set('b', 'two')).rejects.toMatchObject({ code: 'SECRET_NOT_READABLE' });
    expect(readFileSync(file('secrets.key'), 'utf8')).toBe('short');
  });

  it('says where it could not store', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    await expect(store.set('a', 'one')).rejects.toMatchObject({
      code: expect.stringMatching(/SECRET_NOT_(STORED|READABLE)/) as string,
    });
  });
});

/** The secret of one name under the other: who can write the file must not move passwords. */
function swapped(): string {
  const content = JSON.parse(readFileSync(file('secrets.json'), 'utf8')) as {
    secrets: Record<string, string>;
  };
  const { a, b } = content.secrets;
  return JSON.stringify({ ...content, secrets: { a: b, b: a } });
}
