import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One import as it is written and, for a relative one, the place it names from the root. */
export interface SourceImport {
  readonly file: string;
  readonly written: string;
  /** `src-workers/contracts/errors`; undefined for a package or a `node:` module. */
  readonly place: string | undefined;
}

/** Paths of all TypeScript sources below a folder, relative to the root, with `/`. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/** What the compiler's own scanner sees: `import`, `import type`, `export from`, `import()`, `require`. */
export function importsOf(file: string): SourceImport[] {
  const found = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return found.importedFiles.map(({ fileName: written }) => ({
    file,
    written,
    place: written.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(file), written))
      : undefined,
  }));
}

/** `@scope/name/deep` is of the package `@scope/name`. */
export function packageOf(written: string): string {
  return written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/');
}
