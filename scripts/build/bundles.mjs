import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROGRAM, markBuilt, markUnbuilt, sourcesHash } from './build-stamp.mjs';
import { packageFolders } from './package-folder.mjs';
import { writeWhole } from './written-file.mjs';

/** Every program that is started on its own, under the name by which the others start it. */
export const ENTRIES = {
  analyze: 'src-main/cli/analyze.ts',
  comparison: 'src-main/compare/comparison-program.ts',
  'compare-models': 'src-main/cli/compare-models.ts',
  doctor: 'src-main/cli/doctor.ts',
  headless: 'src-main/cli/headless.ts',
  main: 'src-main/desktop/main.ts',
  model: 'src-main/cli/model.ts',
  preload: 'src-main/preload/preload.ts',
  'analysis-worker': 'src-workers/analysis/entry.ts',
  'ingest-thread': 'src-workers/ingest/entry.ts',
  'model-probe': 'src-workers/analysis/verdict/entry.ts',
  'provider-probe': 'src-workers/analysis/providers-entry.ts',
};

/**
 * CommonJS for Node 18: what Electron 25 runs, the oldest runtime that must work (a module worker or
 * an ESM main needs newer ones). Native packages are not bundled; their addon lies beside their code.
 * @type {import('esbuild').BuildOptions}
 */
export const BUNDLE_OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  external: ['onnxruntime-node', '@napi-rs/canvas', '@techstark/opencv-js', 'electron'],
  sourcemap: true,
  // The licences of the packages that end up inside travel with them.
  legalComments: 'external',
  charset: 'utf8',
  logLevel: 'silent',
};

/**
 * Bundles the program into dist/. esbuild is imported here and not above: this file is also read
 * before the packages are installed.
 * @param {string} root
 * @returns {Promise<string[]>} the files that were written, relative to the root
 */
export async function build(root) {
  const { build: bundle } = await import('esbuild');
  const hash = sourcesHash(root, PROGRAM);
  markUnbuilt(root, PROGRAM);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { outputFiles, metafile } = await bundle({
    ...BUNDLE_OPTIONS,
    absWorkingDir: root,
    define: { ROADGLASS_VERSION: JSON.stringify(version) },
    entryPoints: ENTRIES,
    outdir: 'dist',
    write: false,
    metafile: true,
  });
  for (const { path, contents } of outputFiles) writeWhole(path, contents);
  const files = outputFiles.map(({ path }) => relative(root, path));
  const inside = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  markBuilt(root, PROGRAM, hash, { files, packages: packageFolders(inside) });
  return files;
}

/**
 * @param {unknown} error what `build` threw
 * @returns {string} esbuild's errors as `file:line:column: text`, without a stack trace
 */
export function sentenceOf(error) {
  const errors = /** @type {Partial<import('esbuild').BuildFailure>} */ (error).errors;
  if (!errors) return error instanceof Error ? error.message : String(error);
  return errors
    .map(({ text, location }) =>
      location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text,
    )
    .join('\n');
}
