import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inWorkFolder } from '../../scripts/setup/work-folder.mjs';
import { fakeMachine, putFile } from './fake-machine';

it('removes its folder, also when the work fails', async () => {
  const { root } = fakeMachine();
  const final = join(root, 'cache', 'thing');
  const seen = await inWorkFolder(final, (folder) => {
    writeFileSync(join(folder, 'part'), '');
    return Promise.resolve(folder);
  });
  expect(existsSync(seen)).toBe(false);
  await expect(inWorkFolder(final, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(join(root, 'cache'))).toEqual([]);
});

it('removes what a killed set-up left, and nothing that is being worked on', async () => {
  const machine = fakeMachine();
  for (const name of ['thing.part-old', 'thing.part-new', 'other.part-old'])
    putFile(machine, `cache/${name}/a`, '');
  const hoursAgo = new Date(Date.now() - 2 * 3_600_000);
  for (const name of ['thing.part-old', 'other.part-old'])
    utimesSync(join(machine.root, 'cache', name), hoursAgo, hoursAgo);
  await inWorkFolder(join(machine.root, 'cache', 'thing'), () => Promise.resolve());
  expect(readdirSync(join(machine.root, 'cache')).sort()).toEqual([
    'other.part-old',
    'thing.part-new',
  ]);
});
