import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isStale, whileLocked } from '../../scripts/setup/set-up-lock.mjs';

const here = (alive: boolean) => ({ host: 'here', isAlive: () => alive });

describe('isStale', () => {
  it.each([
    ['a living holder', { pid: 7, host: 'here' }, 1_000, true, false],
    ['a killed holder', { pid: 7, host: 'here' }, 1_000, false, true],
    // The number may be taken again after a restart; only the age says that it is another process.
    ['a number that is taken again', { pid: 7, host: 'here' }, 60_000, true, true],
    ['a living holder in another container', { pid: 7, host: 'there' }, 1_000, false, false],
    ['a dead holder in another container', { pid: 7, host: 'there' }, 60_000, false, true],
    ['a file that is just being written', undefined, 5, false, false],
  ])('%s', (_name, holder, ageMs, alive, expected) => {
    expect(isStale(holder, ageMs, here(alive))).toBe(expected);
  });
});

describe('whileLocked', () => {
  const newFile = () => {
    const folder = mkdtempSync(join(tmpdir(), 'roadglass-lock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return join(folder, 'cache', 'lock');
  };

  it('holds the file while the work runs, also when it fails', async () => {
    const file = newFile();
    const held = await whileLocked(
      file,
      () => {},
      () => Promise.resolve(JSON.parse(readFileSync(file, 'utf8')).pid as number),
    );
    expect(held).toBe(process.pid);
    const failing = whileLocked(
      file,
      () => {},
      () => Promise.reject(new Error('no')),
    );
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });

  it('lets one in at a time and tells the other one whom it waits for', async () => {
    const file = newFile();
    const waitedFor: (number | undefined)[] = [];
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    const enter = () => whileLocked(file, (pid) => waitedFor.push(pid), work);
    await Promise.all([enter(), enter(), enter()]);
    expect(most).toBe(1);
    expect(waitedFor[0]).toBe(process.pid);
  });

  it('takes over from a holder that is gone', async () => {
    const file = newFile();
    await whileLocked(
      file,
      () => {},
      () => Promise.resolve(),
    );
    writeFileSync(file, JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    await expect(
      whileLocked(
        file,
        () => expect.unreachable('nobody is there to wait for'),
        () => Promise.resolve('in'),
      ),
    ).resolves.toBe('in');
  });
});
