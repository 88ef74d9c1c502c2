import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isBuilt, markBuilt, sourcesHash } from '../../scripts/build/build-stamp.mjs';
import { fakeMachine, putFile } from './fake-machine';

function builtCheckout(): string {
  const machine = fakeMachine();
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.base.json'])
    putFile(machine, file, '{}');
  for (const file of ['src-main/a.ts', 'src-workers/b/c.ts', 'scripts/build/d.mjs'])
    putFile(machine, file, file);
  putFile(machine, 'dist/a.cjs', '');
  markBuilt(machine.root, sourcesHash(machine.root), ['dist/a.cjs']);
  return machine.root;
}

it('takes a build for standing until a source changes, comes or goes', () => {
  const root = builtCheckout();
  expect(isBuilt(root)).toBe(true);
  putFile({ ...fakeMachine(), root }, 'src-workers/b/c.ts', 'changed');
  expect(isBuilt(root)).toBe(false);
  putFile({ ...fakeMachine(), root }, 'src-workers/b/c.ts', 'src-workers/b/c.ts');
  expect(isBuilt(root)).toBe(true);
  putFile({ ...fakeMachine(), root }, 'src-workers/b/new.ts', '');
  expect(isBuilt(root)).toBe(false);
});

it('builds again when a bundle was deleted', () => {
  const root = builtCheckout();
  rmSync(join(root, 'dist/a.cjs'));
  expect(isBuilt(root)).toBe(false);
});
