import { describe, expect, it } from 'vitest';
import { layerOf, layers, onlyIn } from '../../scripts/architecture/layers.mjs';
import { compileSnippet } from './compile-snippet';
import { importsOf, packageOf, sourceFiles } from './source-imports';

describe('who may import whom', () => {
  it.each(layers)('$folder: $why', ({ folder, layers: others, packages, node }) => {
    const files = sourceFiles(folder).filter((file) => layerOf(file)?.folder === folder);
    expect(files.length, `${folder} has sources`).toBeGreaterThan(0);
    const forbidden = files.flatMap(importsOf).filter(({ file, written, place }) => {
      if (place !== undefined) {
        const other = layerOf(place)?.folder;
        return other === undefined || ![folder, ...others].includes(other);
      }
      if (written.startsWith('node:')) return !node;
      const name = packageOf(written);
      const single = (onlyIn as Record<string, string>)[name];
      return single === undefined ? !packages.includes(name) : single !== file;
    });
    expect(forbidden.map(({ file, written }) => `${file} imports ${written}`)).toEqual([]);
  });

  it('has every source in a layer', () => {
    const outside = ['src-main', 'src-workers', 'src-renderer']
      .flatMap(sourceFiles)
      .filter((file) => layerOf(file) === undefined);
    expect(outside).toEqual([]);
  });

  it('has one file that imports onnxruntime-node, so that one place owns every session', () => {
    const importers = ['src-main', 'src-workers', 'src-renderer']
      .flatMap(sourceFiles)
      .filter((file) => importsOf(file).some(({ written }) => written === 'onnxruntime-node'));
    expect(importers).toEqual([onlyIn['onnxruntime-node']]);
  });
});

describe('what is not allowed does not compile', () => {
  it.each([
    // The domain sees neither Node nor a timer: its tsconfig names no types at all.
    ['src-workers/domain', "import { readFileSync } from 'node:fs';", /TS(2307|2591).*node:fs/],
    ['src-workers/domain', 'export const pid = process.pid;', /TS(2304|2580|2591).*process/],
    ['src-workers/domain', 'setTimeout(() => {}, 1);', /TS2304.*setTimeout/],
    ['src-workers/domain', 'export const body = document.body;', /TS(2304|2584).*document/],
    // Contracts are read in a window as well.
    ['src-workers/contracts', "import { join } from 'node:path';", /TS(2307|2591).*node:path/],
    // The lower layer does not know the upper one: it is no reference of its project.
    ['src-workers/domain', "export * from '../contracts/errors';", /TS6307.*contracts\/errors/],
    ['src-workers/host', "export * from '../ingest/frame-ring';", /TS6307.*ingest\/frame-ring/],
    ['src-workers/ingest', "export * from '../analysis/ort-session';", /TS6307.*ort-session/],
    ['src-workers/analysis', "export * from '../../src-main/version';", /TS6307.*version/],
    // Main starts the workers by their path; it never loads what runs in them.
    ['src-main', "export * from '../src-workers/analysis/ort-session';", /TS6307.*ort-session/],
    ['src-main', "export * from '../src-workers/ingest/frame-ring';", /TS6307.*frame-ring/],
    ['src-main', 'export const body = document.body;', /TS(2304|2584).*document/],
    // The engine runs without a window.
    ['src-main', "export * from './desktop/main';", /TS6307.*desktop\/main/],
    // The window has no Node and does not know main.
    ['src-renderer', "import { readFileSync } from 'node:fs';", /TS(2307|2591).*node:fs/],
    ['src-renderer', 'export const pid = process.pid;', /TS(2304|2580|2591).*process/],
    ['src-renderer', "export * from '../src-main/version';", /TS6307.*version/],
    ['src-main/preload', "import { readFileSync } from 'node:fs';", /TS(2307|2591).*node:fs/],
  ])('%s: %s', (folder, text, expected) => {
    expect(compileSnippet(folder, text).join('\n')).toMatch(expected);
  });

  it.each([
    // The other half of the proof: the same machinery lets through what is allowed.
    ['src-workers/domain', 'export const half = Math.abs(-0.5);'],
    ['src-workers/host', "import { join } from 'node:path';\nexport const place = join('a', 'b');"],
    ['src-main', "import { join } from 'node:path';\nexport const place = join('a', 'b');"],
  ])('%s compiles: %s', (folder, text) => {
    expect(compileSnippet(folder, text)).toEqual([]);
  });
});
