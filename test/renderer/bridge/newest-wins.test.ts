import { describe, expect, it } from 'vitest';
import { NewestWins } from '../../../src-renderer/bridge/newest-wins';

describe('commands of which the newest wins', () => {
  it('are performed one at a time, those between left out', async () => {
    const performed: number[] = [];
    const finish: (() => void)[] = [];
    let settled = 0;
    const commands = new NewestWins<number>(
      (value) => {
        performed.push(value);
        return new Promise((resolve) => finish.push(resolve));
      },
      () => (settled += 1),
    );
    for (const value of [1, 2, 3]) commands.submit(value);
    expect(performed).toEqual([1]);
    finish.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(performed).toEqual([1, 3]);
    expect(settled).toBe(0);
    finish.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(commands.busy).toBe(false);
    expect(settled).toBe(1);
  });
});
