import { expect, it } from 'vitest';
import { knownNames } from '../../scripts/setup/apt.mjs';
import { electronLibraries, missingLibraries } from '../../scripts/setup/electron-libraries.mjs';
import type { SetupProblem } from '../../scripts/setup/problem.mjs';
import { hasDisplay, virtualDisplay } from '../../scripts/setup/virtual-display.mjs';
import { fakeMachine, putProgram, type FakeMachine } from './fake-machine';

const listing = `\tlinux-vdso.so.1 (0x00007ffc1d5f2000)
\tlibffmpeg.so => /e/libffmpeg.so (0x00007f2b)
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2a)
`;

function machineWithElectron(more: Parameters<typeof fakeMachine>[0], isFixedByApt: boolean) {
  let isInstalled = false;
  const machine: FakeMachine = fakeMachine(more, (command) => {
    if (command.includes(' install ')) isInstalled = isFixedByApt;
    // A Debian that does not know the names of Ubuntu 24.04.
    if (command.startsWith('apt-cache'))
      return { code: command.endsWith('t64') ? 100 : 0, output: '' };
    return command.startsWith('ldd') ? { code: 0, output: isInstalled ? '' : listing } : undefined;
  });
  putProgram(machine, 'electron');
  machine.env['ROADGLASS_ELECTRON'] = `${machine.root}/electron`;
  putProgram(machine, 'bin/apt-get');
  return machine;
}

it('reads what is not found from ldd', () => {
  expect(missingLibraries(listing)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
});

it('installs the libraries of Debian as root', async () => {
  const machine = machineWithElectron({ uid: 0 }, true);
  expect(await electronLibraries.missing(machine)).toBe('Electron lacks libgtk-3.so.0, libnss3.so');
  await electronLibraries.run(machine);
  expect(machine.commands.find((command) => command.includes(' install '))).toMatch(
    / libgtk-3-0 libnss3 libasound2 libgbm1 libcups2 libxkbcommon0$/,
  );
  expect(await electronLibraries.missing(machine)).toBeUndefined();
});

it.each([
  // [user, whether apt would help, command]
  [1000, true, /^sudo apt-get update && sudo apt-get install -y .* libgtk-3-0 libnss3 /],
  [0, false, /^apt-get update && apt-get install -y .* libgtk-3-0 libnss3 /],
])('gives user %s the command where it cannot', async (uid, isFixedByApt, command) => {
  const machine = machineWithElectron({ uid }, isFixedByApt);
  const problem: SetupProblem = await electronLibraries.run(machine).then(
    () => expect.unreachable('the libraries were meant to stay missing'),
    (error: SetupProblem) => error,
  );
  expect(problem.message).toBe(
    'Electron does not start here: the system lacks libgtk-3.so.0, libnss3.so.',
  );
  expect(problem.command).toMatch(command);
});

it('looks at no library on other systems', async () => {
  const machine = machineWithElectron({ platform: 'darwin' }, false);
  expect(await electronLibraries.missing(machine)).toBeUndefined();
  expect(machine.commands).toEqual([]);
});

it('takes of several names the first that the distribution knows', async () => {
  const machine = fakeMachine({}, (command) => ({
    code: command.endsWith(' old') || command.endsWith(' new') ? 0 : 100,
    output: '',
  }));
  expect(await knownNames(machine, ['one', ['new', 'old'], ['newest', 'old']])).toEqual([
    'one',
    'new',
    'old',
  ]);
});

it.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  // An empty variable is how a shell unsets one for a single command.
  ['linux', { DISPLAY: '' }, false],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('%s %o has a display: %s', (platform, env, expected) => {
  expect(hasDisplay({ platform, env })).toBe(expected);
});

it('installs Xvfb as root where there is no display, and names the command elsewhere', async () => {
  const root = fakeMachine({ uid: 0 }, (command, self) => {
    if (command.includes(' install ')) putProgram(self, 'bin/Xvfb');
    return undefined;
  });
  putProgram(root, 'bin/apt-get');
  expect(await virtualDisplay.missing(root)).toMatch(/no Xvfb/);
  await virtualDisplay.run(root);
  expect(await virtualDisplay.missing(root)).toBeUndefined();
  const user = fakeMachine();
  putProgram(user, 'bin/apt-get');
  await expect(virtualDisplay.run(user)).rejects.toMatchObject({
    command: 'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb',
  });
});
