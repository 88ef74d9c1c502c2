import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { impureInDomain } from '../../scripts/architecture/layers.mjs';
import { sourceFiles } from './source-imports';

const sources = ['src-main', 'src-workers', 'src-renderer', 'scripts/scenes'].flatMap(sourceFiles);

/** Tracked files and those that are about to be, as git lists them; none outside a checkout. */
function trackedFiles(): string[] | undefined {
  try {
    return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\n')
      .filter((file) => file !== '');
  } catch {
    return undefined;
  }
}

describe('names and sizes', () => {
  it('names files in kebab-case, and React components in PascalCase', () => {
    const odd = sources.filter((file) => {
      const form = file.endsWith('.tsx')
        ? /^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)\.tsx$/
        : /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/;
      return !form.test(basename(file));
    });
    expect(odd).toEqual([]);
  });

  it('names no file after nothing', () => {
    const empty = /(^|[-/])(utils?|helpers?|manager|misc|common|stuff)([-./]|$)/;
    expect([...sources, ...sourceFiles('test')].filter((file) => empty.test(file))).toEqual([]);
  });

  it('keeps a file to one noun: 300 lines at most', () => {
    const long = sources
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});

describe('the domain is the same in every run', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\s*\)|(?<![\w.])Date\(|\bMath\.random\b|\bperformance\.now\b/;

  it(impureInDomain.why, () => {
    const clockReaders = sourceFiles('src-workers/domain').filter((file) =>
      impure.test(
        withoutComments(readFileSync(file, 'utf8')).replaceAll(/new Date\((?!\s*\))/g, ''),
      ),
    );
    expect(clockReaders).toEqual([]);
  });
});

describe('a clone builds the same everywhere', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

  it('pins every dependency exactly', () => {
    const ranges = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries<string>(manifest[kind] ?? {}).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      ),
    );
    expect(ranges).toEqual([]);
  });

  it('has a lock file that names no registry, so that any mirror will do', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
  });

  it('names no machine and no registry host in a tracked file', (context) => {
    const files = trackedFiles();
    if (!files) return context.skip('this is no git checkout, so nothing says what is tracked');
    // Spelt in pieces: this file is tracked too.
    const machine = new RegExp(
      [
        String.raw`(?<![\w.~<-])/(work|root|home)/[\w.]`,
        String.raw`(?<![\w$}])/t` + String.raw`mp/\w`,
        String.raw`registry\.npm` + 'js',
        String.raw`deb\.deb` + String.raw`ian\.org`,
        String.raw`[A-Z]:\\Us` + 'ers',
      ].join('|'),
    );
    const found = files
      .filter((file) => /\.(ts|tsx|mjs|cjs|js|json|ya?ml|md|npmrc|html|css)$|run$/.test(file))
      .flatMap((file) => {
        const line = readLines(file).find((text) => machine.test(text));
        return line === undefined ? [] : [`${file}: ${line.trim()}`];
      });
    expect(found).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

/** A file that is being renamed may be gone between the listing and the reading. */
function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
