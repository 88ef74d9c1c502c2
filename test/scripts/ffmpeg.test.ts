import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { ffmpeg, ffmpegCommand } from '../../scripts/setup/ffmpeg.mjs';
import { ffmpegPlace, usableVersion } from '../../scripts/setup/ffmpeg-place.mjs';
import type { SetupProblem } from '../../scripts/setup/problem.mjs';
import { fakeMachine, putFile, putProgram, type FakeMachine } from './fake-machine';

const banner = { code: 0, output: 'ffmpeg version 5.1.9-0+deb12u1 Copyright (c)' };
const asked = (command: string) => (command.endsWith('ffmpeg -version') ? banner : undefined);

const problemOf = (machine: FakeMachine) =>
  ffmpeg.run(machine).then(
    () => expect.unreachable('ffmpeg was meant to be missing'),
    (error: SetupProblem) => error,
  );

describe('usableVersion', () => {
  it.each([
    ['ffmpeg version 5.1.9-0+deb12u1 Copyright', '5.1.9-0+deb12u1'],
    ['ffmpeg version n7.0 Copyright', 'n7.0'],
    // A build of the repository has no number and is taken to be new.
    ['ffmpeg version N-109542-g1bf1c5d5 Copyright', 'N-109542-g1bf1c5d5'],
    // Ubuntu 22.04: without -fps_mode.
    ['ffmpeg version 4.4.2-0ubuntu0.22.04.1 Copyright', undefined],
    ['ffmpeg version 5.0 Copyright', undefined],
    ['error while loading shared libraries', undefined],
  ])('%s', (said, expected) => {
    expect(usableVersion(said)).toBe(expected);
  });
});

describe('ffmpegPlace', () => {
  it('takes FFMPEG_PATH first, then ffmpeg-static, then the PATH', async () => {
    const machine = fakeMachine({}, asked);
    expect(await ffmpegPlace(machine)).toBeUndefined();
    putProgram(machine, 'bin/ffmpeg');
    expect(await ffmpegPlace(machine)).toMatchObject({ origin: 'PATH' });
    putProgram(machine, 'node_modules/ffmpeg-static/ffmpeg');
    expect(await ffmpegPlace(machine)).toMatchObject({ origin: 'ffmpeg-static' });
    putProgram(machine, 'mine/ffmpeg');
    machine.env['FFMPEG_PATH'] = join(machine.root, 'mine/ffmpeg');
    expect(await ffmpegPlace(machine)).toMatchObject({ origin: 'FFMPEG_PATH' });
  });

  it('does not pass over a FFMPEG_PATH that is wrong', async () => {
    const machine = fakeMachine({}, asked);
    putProgram(machine, 'bin/ffmpeg');
    machine.env['FFMPEG_PATH'] = join(machine.root, 'nothing');
    expect(await ffmpegPlace(machine)).toBeUndefined();
  });

  it('finds on this machine what the product finds', async (context) => {
    const real = await findFfmpeg().catch(() => undefined);
    if (!real) return context.skip('there is no ffmpeg on this machine');
    const { runCommand } = await import('../../scripts/setup/command.mjs');
    const { root, platform } = { root: process.cwd(), platform: process.platform };
    const place = await ffmpegPlace({ root, env: process.env, platform, run: runCommand });
    expect(place).toMatchObject({ path: real.path, origin: real.origin, version: real.version });
  });
});

describe('the ffmpeg step', () => {
  it('installs the package of Debian as root', async () => {
    const machine = fakeMachine({ uid: 0 }, (command, self) => {
      if (command.includes('install')) putProgram(self, 'bin/ffmpeg');
      return asked(command);
    });
    putProgram(machine, 'bin/apt-get');
    await ffmpeg.run(machine);
    const apt = machine.commands.filter((command) => command.startsWith('apt-get'));
    expect(apt[0]).toMatch(/ update$/);
    expect(apt[1]).toMatch(/ install -y --no-install-recommends ffmpeg$/);
  });

  it('downloads ffmpeg-static where it may not install', async () => {
    const machine = fakeMachine({}, (command, self) => {
      if (command.endsWith('install.js')) putProgram(self, 'node_modules/ffmpeg-static/ffmpeg');
      return asked(command);
    });
    putProgram(machine, 'bin/apt-get');
    putFile(machine, 'node_modules/ffmpeg-static/install.js', '');
    await ffmpeg.run(machine);
    expect(machine.commands.some((command) => command.startsWith('apt-get'))).toBe(false);
  });

  it('says so when there is no network, in a sentence and without a stack trace', async () => {
    const machine = fakeMachine({ uid: 0 }, (command) =>
      command.startsWith('apt-get')
        ? { code: 100, output: "Err:1 Temporary failure resolving 'mirror'\nE: Unable to locate" }
        : { code: 1, output: 'Error: getaddrinfo ENOTFOUND host\n    at GetAddrInfoReqWrap' },
    );
    putProgram(machine, 'bin/apt-get');
    putFile(machine, 'node_modules/ffmpeg-static/install.js', '');
    const problem = await problemOf(machine);
    expect(problem.message).toMatch(/places it is fetched from are out of reach/);
    expect(problem.text).not.toMatch(/\n.*\bat GetAddr/);
    expect(problem.command).toBe(
      'apt-get update && apt-get install -y --no-install-recommends ffmpeg',
    );
  });

  it('names a FFMPEG_PATH that is wrong and fetches nothing', async () => {
    const machine = fakeMachine({ uid: 0 });
    machine.env['FFMPEG_PATH'] = 'somewhere/ffmpeg';
    expect((await problemOf(machine)).message).toMatch(/^FFMPEG_PATH names "somewhere\/ffmpeg"/);
    expect(machine.commands).toEqual([]);
  });
});

describe('ffmpegCommand', () => {
  it.each([
    // [platform, user, program on the PATH, command]
    ['linux', 0, 'apt-get', 'apt-get update && apt-get install -y --no-install-recommends ffmpeg'],
    [
      'linux',
      1000,
      'apt-get',
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends ffmpeg',
    ],
    ['linux', 1000, 'dnf', 'sudo dnf install -y ffmpeg-free'],
    ['linux', 0, 'apk', 'apk add ffmpeg'],
    ['linux', 1000, 'nothing', 'FFMPEG_PATH=/path/to/ffmpeg npm run setup'],
    ['darwin', 501, 'nothing', 'brew install ffmpeg'],
    ['win32', undefined, 'nothing', 'winget install --id Gyan.FFmpeg'],
  ] as const)('%s, user %s, with %s', (platform, uid, program, expected) => {
    const machine = fakeMachine({ platform, uid });
    putProgram(machine, `bin/${program}`);
    expect(ffmpegCommand(machine)).toBe(expected);
  });
});
