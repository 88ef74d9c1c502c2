import { safeStorage } from 'electron';
import type { SystemEncryption } from './system-secret-store';

/** The keyring of the system, by Electron. Only after `ready`. */
export const electronEncryption: SystemEncryption = {
  available() {
    if (!safeStorage.isEncryptionAvailable()) return false;
    if (process.platform !== 'linux') return true;
    // Without a keyring Electron uses a password that stands in its sources. Old versions do not say.
    const backend = (safeStorage as Partial<typeof safeStorage>).getSelectedStorageBackend?.();
    return backend !== 'basic_text' && backend !== 'unknown';
  },
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (bytes) => safeStorage.decryptString(bytes),
};
