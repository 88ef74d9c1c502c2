import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  PROGRAM,
  WINDOW,
  isBuilt,
  markBuilt,
  sourcesHash,
} from '../../scripts/build/build-stamp.mjs';
import { fakeMachine, putFile } from './fake-machine';

function builtCheckout(): string {
  const machine = fakeMachine();
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.base.json'])
    putFile(machine, file, '{}');
  for (const file of [
    'src-main/a.ts',
    'src-workers/b/c.ts',
    'scripts/build/d.mjs',
    'src-renderer/e.tsx',
  ])
    putFile(machine, file, file);
  putFile(machine, 'dist/a.cjs', '');
  for (const part of [PROGRAM, WINDOW]) {
    const built = { files: ['dist/a.cjs'], packages: [] };
    markBuilt(machine.root, part, sourcesHash(machine.root, part), built);
  }
  return machine.root;
}

it('takes a build for standing until a source changes, comes or goes', () => {
  const root = builtCheckout();
  expect(isBuilt(root, PROGRAM)).toBe(true);
  putFile({ ...fakeMachine(), root }, 'src-workers/b/c.ts', 'changed');
  expect(isBuilt(root, PROGRAM)).toBe(false);
  putFile({ ...fakeMachine(), root }, 'src-workers/b/c.ts', 'src-workers/b/c.ts');
  expect(isBuilt(root, PROGRAM)).toBe(true);
  putFile({ ...fakeMachine(), root }, 'src-workers/b/new.ts', '');
  expect(isBuilt(root, PROGRAM)).toBe(false);
});

it('builds again when a bundle was deleted', () => {
  const root = builtCheckout();
  rmSync(join(root, 'dist/a.cjs'));
  expect(isBuilt(root, PROGRAM)).toBe(false);
});

it.each([
  // [what changes, the program stands, the window stands]
  ['src-main/a.ts', false, true],
  ['src-renderer/e.tsx', true, false],
  // The contracts are inside both.
  ['src-workers/b/c.ts', false, false],
  ['package-lock.json', false, false],
])('after a change of %s', (file, program, window) => {
  const root = builtCheckout();
  putFile({ ...fakeMachine(), root }, file, 'changed');
  expect(isBuilt(root, PROGRAM)).toBe(program);
  expect(isBuilt(root, WINDOW)).toBe(window);
});
