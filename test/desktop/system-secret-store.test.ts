import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  SystemSecretStore,
  type SystemEncryption,
} from '../../src-main/desktop/system-secret-store';
import { FileSecretStore } from '../../src-main/secrets/file-secret-store';
import { temporaryFolder } from '../fixtures/temporary-folder';

const folder = temporaryFolder();
afterAll(folder.remove);
const newFolder = (): string => mkdtempSync(join(folder.path, 'data-'));

/** Turns the bytes round, which is enough to see that it was asked. */
const keyring: SystemEncryption = {
  available: () => true,
  encrypt: (text) => Buffer.from(text).reverse(),
  decrypt: (bytes) => Buffer.from(bytes).reverse().toString(),
};
const noKeyring: SystemEncryption = { ...keyring, available: () => false };

describe('SystemSecretStore', () => {
  it('keeps secrets in a file that only the owner reads, as the keyring gives them', async () => {
    const data = newFolder();
    const store = new SystemSecretStore(data, keyring);
    expect(await store.get('camera:a')).toBeUndefined();
    await Promise.all([store.set('camera:a', 'hunter2'), store.set('camera:b', 'other')]);
    const again = new SystemSecretStore(data, keyring);
    expect(await again.get('camera:a')).toBe('hunter2');
    expect(await again.get('camera:b')).toBe('other');
    const path = join(data, 'secrets-system.json');
    expect(readFileSync(path, 'utf8')).not.toContain('hunter2');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    await again.delete('camera:a');
    await again.delete('camera:a');
    expect(await store.get('camera:a')).toBeUndefined();
    expect(await store.get('camera:b')).toBe('other');
  });

  it('without a keyring the key file is used, and what lies there is found with one too', async () => {
    const data = newFolder();
    await new SystemSecretStore(data, noKeyring).set('camera:a', 'hunter2');
    expect(await new FileSecretStore(data).get('camera:a')).toBe('hunter2');
    const store = new SystemSecretStore(data, keyring);
    expect(await store.get('camera:a')).toBe('hunter2');
    // The new place has it, the old one no longer.
    await store.set('camera:a', 'new');
    expect(await store.get('camera:a')).toBe('new');
    expect(await new FileSecretStore(data).get('camera:a')).toBeUndefined();
  });

  it('says when a keyring does not open a secret, or the file is broken', async () => {
    const data = newFolder();
    await new SystemSecretStore(data, keyring).set('camera:a', 'hunter2');
    const locked = {
      ...keyring,
      decrypt: () => {
        throw new Error('locked');
      },
    };
    await expect(new SystemSecretStore(data, locked).get('camera:a')).rejects.toMatchObject({
      code: 'SECRET_NOT_READABLE',
    });
    writeFileSync(join(data, 'secrets-system.json'), '{"version":');
    const broken = new SystemSecretStore(data, keyring);
    await expect(broken.get('camera:a')).rejects.toMatchObject({ code: 'SECRET_NOT_READABLE' });
    await expect(broken.set('camera:a', 'x')).rejects.toMatchObject({
      code: 'SECRET_NOT_READABLE',
    });
  });

  it('a folder that cannot be written is SECRET_NOT_STORED', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    const store = new SystemSecretStore(join(file, 'data'), keyring);
    await expect(store.set('camera:a', 'x')).rejects.toMatchObject({ code: /SECRET_NOT_/ });
  });
});
