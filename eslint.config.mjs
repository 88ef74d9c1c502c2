import { existsSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import { impureInDomain, layers, onlyIn } from './scripts/architecture/layers.mjs';

const sources = ['src-main/**/*.ts', 'src-renderer/**/*.{ts,tsx}', 'src-workers/**/*.ts'];
const scenes = ['scripts/scenes/**/*.ts'];
const typed = [...sources, ...scenes, 'test/**/*.ts'];

/** Every top-level place of sources that an import path can name, each by a pattern of its own. */
const places = ['src-main', 'src-renderer', ...layers.map(({ folder }) => folder)].filter(
  (place, index, all) => all.indexOf(place) === index,
);

/** A path is seen as it is written: `../analysis/x` in src-workers, `../src-workers/analysis/x` in src-main. */
function pathInto(place, from) {
  const [top, ...rest] = place.split('/');
  const written = top === from.split('/')[0] && rest.length > 0 ? rest.join('/') : place;
  return `^(\\./)?(\\.\\./)+${written}(/|$)`;
}

/**
 * noUncheckedIndexedAccess cannot see that a loop stays inside its array, so an index may be asserted;
 * anything else that may be missing has to be handled.
 */
const assertedNonIndex = {
  selector:
    'TSNonNullExpression:not([expression.type="MemberExpression"][expression.computed=true])',
  message: 'Handle what may be missing; only an index inside its bounds may be asserted.',
};

/** An object of a whole package: a bundler cannot leave out what of it is not used. */
const wholeZod = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
  message:
    "import * as z from 'zod': its object z brings 590 KB and 15 ms into the start of every process.",
};

/** The editor's half of the boundary rules; test/decisions.test.ts resolves the paths and is exact. */
function boundaries(layer) {
  const own = [layer.folder, ...layer.layers];
  const patterns = places
    // An outer folder's pattern would match what lies in its inner ones.
    .filter((place) => !own.some((mine) => mine === place || mine.startsWith(`${place}/`)))
    .map((place) => ({ regex: pathInto(place, layer.folder), message: layer.why }));
  const native = Object.keys(onlyIn).map((name) => ({
    name,
    message: `Only ${onlyIn[name]} imports ${name}.`,
  }));
  if (!layer.node) patterns.push({ regex: '^node:', message: layer.why });
  const allowed = ['node:', ...layer.packages.map((name) => `${name}(/|$)`)].join('|');
  patterns.push({ regex: `^(?!\\.)(?!${allowed})`, message: layer.why });
  patterns.push({
    regex: '^(\\.\\./)+(test|scripts)/',
    message: 'Sources do not know their tests.',
  });
  return {
    files: [`${layer.folder}/**/*.{ts,tsx}`],
    ignores: [
      ...Object.values(onlyIn),
      ...layers
        .filter(({ folder }) => folder.startsWith(`${layer.folder}/`))
        .map(({ folder }) => `${folder}/**`),
    ],
    rules: { 'no-restricted-imports': ['error', { paths: native, patterns }] },
  };
}

export default tseslint.config(
  { ignores: ['dist/**', '.tsbuild/**', 'coverage/**', '.cache/**', 'out/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typed,
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // The type-checked rules that catch what the compiler lets through; the whole set costs minutes
      // and is mostly about taste.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: [...sources, ...scenes],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', assertedNonIndex, wholeZod],
    },
  },
  {
    // A command line talks to a person.
    files: ['src-main/cli/**/*.ts', 'scripts/scenes/film/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  ...layers.filter(({ folder }) => existsSync(folder)).map(boundaries),
  {
    files: ['src-workers/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...impureInDomain.globals.map((name) => ({ name, message: impureInDomain.why })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: impureInDomain.why },
        { object: 'Math', property: 'random', message: impureInDomain.why },
      ],
      'no-restricted-syntax': [
        'error',
        assertedNonIndex,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: impureInDomain.why,
        },
        { selector: "CallExpression[callee.name='Date']", message: impureInDomain.why },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs'],
    extends: [tseslint.configs.recommended],
    rules: { 'max-lines': ['error', { max: 300 }], eqeqeq: 'error' },
  },
);
