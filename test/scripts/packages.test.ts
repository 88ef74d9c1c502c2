import { describe, expect, it } from 'vitest';
import { differingPackages, npmProgram, packages } from '../../scripts/setup/packages.mjs';
import type { SetupProblem } from '../../scripts/setup/problem.mjs';
import { fakeMachine, putFile, type FakeMachine } from './fake-machine';

const lock = (packagesOf: Record<string, object>) => JSON.stringify({ packages: packagesOf });

function withLock(machine: FakeMachine): FakeMachine {
  putFile(machine, 'package-lock.json', lock({ 'node_modules/a': { version: '1.0.0' } }));
  return machine;
}

const problemOf = (machine: FakeMachine) =>
  packages.run(machine).then(
    () => expect.unreachable('the install was meant to fail'),
    (error: SetupProblem) => error,
  );

describe('differingPackages', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };

  it.each([
    ['all as locked', { 'node_modules/a': { version: '1.0.0' } }, []],
    ['an optional one of another platform', { 'node_modules/a': { version: '1.0.0' } }, []],
    ['nothing installed', {}, ['node_modules/a']],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, ['node_modules/a']],
    [
      'an optional one of another version',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
      ['node_modules/b'],
    ],
    [
      'one too many, from an npm install that is not saved',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } },
      [],
    ],
  ])('%s', (_name, installed, expected) => {
    expect(differingPackages(wanted, { packages: installed })).toEqual(expected);
  });
});

describe('the packages step', () => {
  it('has nothing to do when npm has recorded what the lock file asks for', () => {
    const machine = withLock(fakeMachine());
    putFile(
      machine,
      'node_modules/.package-lock.json',
      lock({ 'node_modules/a': { version: '1.0.0' } }),
    );
    expect(packages.missing(machine)).toBeUndefined();
  });

  it.each([
    // An interrupted npm ci leaves a folder without npm's record.
    ['node_modules/a/index.js', '', 'the packages are not installed'],
    ['node_modules/.package-lock.json', '{"packages":', 'the packages are not installed'],
    [
      'node_modules/.package-lock.json',
      lock({ 'node_modules/a': { version: '0.9.0' } }),
      '1 packages differ from package-lock.json (node_modules/a, ...)',
    ],
  ])('sees %s with "%s"', (file, text, expected) => {
    const machine = withLock(fakeMachine());
    putFile(machine, file, text);
    expect(packages.missing(machine)).toBe(expected);
  });

  it('installs from the lock file, and speaks even under npm run -s', async () => {
    const machine = withLock(
      fakeMachine({}, (_command, self) => {
        putFile(
          self,
          'node_modules/.package-lock.json',
          lock({ 'node_modules/a': { version: '1.0.0' } }),
        );
        return undefined;
      }),
    );
    await packages.run(machine);
    expect(machine.commands).toHaveLength(1);
    expect(machine.commands[0]).toMatch(/^npm ci .*--loglevel=error/);
  });

  it.each([
    ['ENOTFOUND', 'npm error code ENOTFOUND', /registry is out of reach/, 'npm run setup'],
    [
      'EAI_AGAIN',
      'npm error syscall getaddrinfo EAI_AGAIN',
      /registry is out of reach/,
      'npm run setup',
    ],
    ['ECONNREFUSED', 'npm error code ECONNREFUSED', /registry is out of reach/, 'npm run setup'],
    ['ETIMEDOUT', 'npm error code ETIMEDOUT', /registry is out of reach/, 'npm run setup'],
    ['a folder of root', 'npm error code EACCES', /not writable for this user/, /^sudo chown -R/],
    ['a full disk', 'npm error code ENOSPC', /disk is full/, undefined],
    ['a lock file that does not fit', 'npm error code EUSAGE', /npm said why above/, 'npm ci'],
  ])('says what to do about %s', async (_name, output, sentence, command) => {
    const problem = await problemOf(withLock(fakeMachine({}, () => ({ code: 1, output }))));
    expect(problem.message).toMatch(sentence);
    if (command === undefined) expect(problem.command).toBeUndefined();
    else expect(problem.command).toMatch(command);
    expect(problem.text).toContain(`  | ${output}`);
    expect(problem.text).not.toMatch(/\n\s+at /);
  });

  it('does not install again and again when npm leaves something out', async () => {
    const problem = await problemOf(withLock(fakeMachine()));
    expect(problem.message).toBe(
      'npm installed the packages, and still the packages are not installed.',
    );
  });
});

describe('npmProgram', () => {
  it('uses the npm that started us', () => {
    const npm = npmProgram({ npm_execpath: '/usr/lib/npm/bin/npm-cli.js' });
    expect(npm.program).toBe(process.execPath);
  });

  it.each([undefined, '/usr/lib/yarn/yarn.js'])('uses the PATH under %s', (npm_execpath) => {
    expect(npmProgram({ npm_execpath })).toEqual({ program: 'npm', args: [] });
  });
});
