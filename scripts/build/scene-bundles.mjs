import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE_OPTIONS } from './bundles.mjs';

/**
 * Bundles the scene generator into dist/scenes/: its command line, Electron's main process, and the page
 * that draws.
 * @param {string} root
 * @param {import('esbuild').Plugin[]} [plugins]
 */
export async function buildScenes(root, plugins = []) {
  const { build: bundle } = await import('esbuild');
  const outdir = join(root, 'dist', 'scenes');
  const film = (/** @type {string} */ name) => `scripts/scenes/film/${name}.ts`;
  const common = { absWorkingDir: root, outdir, plugins };
  await bundle({
    ...BUNDLE_OPTIONS,
    ...common,
    entryPoints: { command: film('command'), shell: film('shell'), preload: film('preload') },
  });
  await bundle({
    ...common,
    entryPoints: { page: 'scripts/scenes/picture/page/page.ts' },
    bundle: true,
    platform: 'browser',
    target: 'chrome114',
    format: 'iife',
    sourcemap: true,
    charset: 'utf8',
    logLevel: 'silent',
  });
  const main = { name: 'roadglass-scenes', main: 'shell.cjs' };
  writeFileSync(join(outdir, 'package.json'), `${JSON.stringify(main)}\n`);
  copyFileSync(join(root, 'scripts/scenes/film/page.html'), join(outdir, 'page.html'));
}
