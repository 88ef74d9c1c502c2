import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { WINDOW, markBuilt, markUnbuilt, sourcesHash } from './build-stamp.mjs';
import { packageFolders } from './package-folder.mjs';
import { writeWhole } from './written-file.mjs';

/** Where the window's page lies, below the root. */
export const WINDOW_FOLDER = 'dist/renderer';

/**
 * The page of the window, for Chromium 114 (Electron 25, the oldest runtime that must work). Nothing in
 * it needs more than `script-src 'self'`: no script stands inside the page and no picture or font is
 * written into the styles.
 * @param {string} root
 * @param {string[]} modules gets the files that went in
 * @returns {import('vite').InlineConfig}
 */
function windowConfig(root, modules) {
  return {
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    root: join(root, 'src-renderer'),
    // The page is read by a scheme of our own, wherever it lies there.
    base: './',
    publicDir: false,
    plugins: [
      {
        name: 'roadglass-modules',
        generateBundle() {
          modules.push(...this.getModuleIds());
        },
      },
    ],
    build: {
      outDir: join(root, WINDOW_FOLDER),
      write: false,
      target: 'chrome114',
      cssTarget: 'chrome114',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: true,
      // One window, loaded from the disk: charts and drawing do not come over a network.
      chunkSizeWarningLimit: 5_000,
      reportCompressedSize: false,
    },
  };
}

/**
 * Bundles the window's page into dist/renderer/. Vite is imported here and not above: this file is also
 * read before the packages are installed.
 * @param {string} root
 * @returns {Promise<string[]>} the files that were written, relative to the root
 */
export async function buildWindow(root) {
  const [{ build }, { default: react }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
  ]);
  const hash = sourcesHash(root, WINDOW);
  markUnbuilt(root, WINDOW);
  /** @type {string[]} */
  const modules = [];
  const config = windowConfig(root, modules);
  const result = await build({ ...config, plugins: [react(), ...(config.plugins ?? [])] });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  for (const output of outputs) {
    const contents = output.type === 'chunk' ? output.code : output.source;
    writeWhole(join(root, WINDOW_FOLDER, output.fileName), contents);
  }
  const files = outputs.map(({ fileName }) => `${WINDOW_FOLDER}/${fileName}`);
  removeOthers(root, new Set(files));
  markBuilt(root, WINDOW, hash, { files, packages: packageFolders(modules) });
  return files;
}

/**
 * File names carry a hash, so what the last build wrote would lie about for ever.
 * @param {string} root
 * @param {Set<string>} files
 */
function removeOthers(root, files) {
  for (const entry of readdirSync(join(root, WINDOW_FOLDER), {
    recursive: true,
    withFileTypes: true,
  })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(relative(root, path).replaceAll('\\', '/'))) rmSync(path);
  }
}
