import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { demo, demoEnvironment } from '../../scripts/setup/demo.mjs';
import { fakeMachine, putProgram, type FakeMachine } from './fake-machine';

const clip = 'usr/share/doc/opencv-doc/examples/data/vtest.avi';

/** A Debian whose opencv-doc has `bytes`, and that gives it or does not. */
function debian(bytes: number | undefined, gives = true, uid = 0): FakeMachine {
  const machine = fakeMachine({ uid });
  machine.env['XDG_CACHE_HOME'] = join(machine.root, 'cache');
  putProgram(machine, 'bin/apt-get');
  machine.run = (program, args, options) => {
    machine.commands.push([program, ...args].join(' '));
    const folder = options?.cwd ?? '';
    if (program === 'apt-cache') {
      return Promise.resolve(
        bytes === undefined
          ? { code: 100, output: 'N: No packages found' }
          : { code: 0, output: `Package: opencv-doc\nSize: ${bytes}\n` },
      );
    }
    if (args.includes('download') && gives) writeFileSync(join(folder, 'opencv-doc.deb'), '');
    if (program === 'dpkg-deb') {
      mkdirSync(dirname(join(folder, 'unpacked', clip)), { recursive: true });
      writeFileSync(join(folder, 'unpacked', clip), 'RIFF');
    }
    return Promise.resolve({ code: gives ? 0 : 100, output: '' });
  };
  return machine;
}

it('fetches the clip once and installs nothing', async () => {
  const machine = debian(96e6);
  expect(await demo.missing(machine)).toBe('there is no clip to show');
  expect(demoEnvironment(machine)).toEqual({});
  await demo.run(machine);
  expect(demoEnvironment(machine)).toEqual({
    ROADGLASS_DEMO: join(machine.root, 'cache/roadglass/demo/vtest.avi'),
  });
  expect(await demo.missing(machine)).toBeUndefined();
  expect(machine.commands.some((command) => command.includes(' install '))).toBe(false);
});

it.each([
  [undefined, true, 'this distribution has no package opencv-doc'],
  [400e6, true, 'its package has 400 MB, more than 150'],
  // No network.
  [96e6, false, 'the package opencv-doc could not be downloaded'],
])('goes on without it, and does not try again: %s bytes', async (bytes, gives, reason) => {
  const machine = debian(bytes, gives);
  await demo.run(machine);
  expect(machine.said).toEqual([`Going on without the clip: ${reason}.`]);
  expect(await demo.missing(machine)).toBeUndefined();
  expect(demoEnvironment(machine)).toEqual({});
});

it('wants nothing where it may not or need not', async () => {
  expect(await demo.missing(debian(96e6, true, 1000))).toBeUndefined();
  const named = debian(96e6);
  named.env['ROADGLASS_DEMO'] = '/mine.mp4';
  expect(await demo.missing(named)).toBeUndefined();
  expect(demoEnvironment(named)).toEqual({ ROADGLASS_DEMO: '/mine.mp4' });
});
