import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * For electron-builder, before it makes installers: the fallback runtime carries a default app in
 * resources/app, which Electron would prefer to the archive with Roadglass.
 * @param {{appOutDir: string, electronPlatformName: string}} packed
 */
export default async function removeDefaultApp({ appOutDir, electronPlatformName }) {
  if (electronPlatformName !== 'linux') return;
  await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}
