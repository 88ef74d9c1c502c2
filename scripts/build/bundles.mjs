import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { markBuilt, markUnbuilt, sourcesHash } from './build-stamp.mjs';

/** Every program that is started on its own, under the name by which the others start it. */
export const ENTRIES = {
  analyze: 'src-main/cli/analyze.ts',
  doctor: 'src-main/cli/doctor.ts',
  'analysis-worker': 'src-workers/analysis/entry.ts',
  'ingest-thread': 'src-workers/ingest/entry.ts',
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
  external: ['onnxruntime-node', 'electron'],
  sourcemap: true,
  // The licences of the packages that end up inside travel with them.
  legalComments: 'external',
  charset: 'utf8',
  logLevel: 'silent',
};

/**
 * Each file appears whole or not at all: a program may be started while another one is being built.
 * @param {import('esbuild').OutputFile} file
 */
function writeWhole({ path, contents }) {
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, contents);
  renameSync(part, path);
}

/**
 * Bundles the program into dist/. esbuild is imported here and not above: this file is also read
 * before the packages are installed.
 * @param {string} root
 * @returns {Promise<string[]>} the files that were written, relative to the root
 */
export async function build(root) {
  const { build: bundle } = await import('esbuild');
  const hash = sourcesHash(root);
  markUnbuilt(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { outputFiles } = await bundle({
    ...BUNDLE_OPTIONS,
    absWorkingDir: root,
    define: { ROADGLASS_VERSION: JSON.stringify(version) },
    entryPoints: ENTRIES,
    outdir: 'dist',
    write: false,
  });
  mkdirSync(join(root, 'dist'), { recursive: true });
  outputFiles.forEach(writeWhole);
  const files = outputFiles.map(({ path }) => relative(root, path));
  markBuilt(root, hash, files);
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
