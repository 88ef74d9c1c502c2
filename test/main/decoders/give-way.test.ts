import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, getPriority } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { giveWay } from '../../../src-main/decoders/give-way';

describe('giveWay', () => {
  it('lets a process wait for others', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'spawn');
    giveWay(child.pid);
    expect(getPriority(child.pid)).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
  });

  it('minds neither a process that never began nor one that has ended', async () => {
    giveWay(undefined);
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    expect(() => giveWay(child.pid)).not.toThrow();
  });
});
