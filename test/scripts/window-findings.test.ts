import { expect, it } from 'vitest';
import { windowFindings } from '../../scripts/doctor/window-findings.mjs';
import { givenFindings } from '../../src-main/doctor/finding';
import { fakeMachine, putFile, putProgram } from './fake-machine';

const lacking = { code: 0, output: '\tlibgtk-3.so.0 => not found\n' };

it.each([
  // Without a display nothing needs Electron.
  [{}, false, { Electron: 'optional', display: 'optional' }],
  [{ DISPLAY: ':0' }, false, { Electron: 'missing', display: 'ok' }],
  [{ DISPLAY: ':0' }, true, { Electron: 'ok', libraries: 'missing', display: 'ok' }],
  [{}, true, { Electron: 'ok', libraries: 'optional', display: 'optional' }],
] as const)('%o, with Electron: %s', async (env, isThere, expected) => {
  const machine = fakeMachine({}, (command) => (command.startsWith('ldd') ? lacking : undefined));
  Object.assign(machine.env, env, { XDG_CACHE_HOME: `${machine.root}/cache` });
  putFile(machine, 'package.json', '{"devDependencies":{"electron":"45.4.1"}}');
  if (isThere) putProgram(machine, 'cache/roadglass/electron-25.1.1-linux-x64/electron');
  const findings = await windowFindings(machine);
  expect(Object.fromEntries(findings.map(({ about, state }) => [about, state]))).toMatchObject(
    expected,
  );
  // The program takes them as they are.
  expect(givenFindings(JSON.stringify(findings))).toEqual(findings);
});

it('takes nothing for no findings, and refuses what is none', () => {
  expect(givenFindings(undefined)).toEqual([]);
  expect(() => givenFindings('[{"about":"x"}]')).toThrow();
});
