import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { staticFfmpeg, thirdPartyNotices } from './notices.mjs';

/**
 * Writes dist/licences, which a package takes along and the menu opens. After both parts are built.
 * @param {string} root
 */
export function writeLicences(root) {
  const folder = join(root, 'dist', 'licences');
  const ffmpeg = staticFfmpeg(root);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root, { ffmpeg }));
  if (!ffmpeg) return;
  const licence = join(root, 'node_modules', 'ffmpeg-static', 'LICENSE');
  copyFileSync(licence, join(folder, 'FFmpeg-GPL-3.0.txt'));
}
