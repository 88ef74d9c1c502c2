import { expect, it } from 'vitest';
import { FairTurns } from '../../src-workers/analysis/fair-turns';

/** A camera that always has a frame ready, as a file does. */
async function camera(
  turns: FairTurns,
  name: string,
  frames: number,
  log: string[],
): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) {
    await turns.take(() => {
      log.push(name);
      return Promise.resolve();
    });
  }
}

it('serves cameras in turn, however eager they are', async () => {
  const turns = new FairTurns();
  const log: string[] = [];
  await Promise.all(['a', 'b', 'c'].map((name) => camera(turns, name, 4, log)));
  expect(log.join('')).toBe('abcabcabcabc');
});

it('lets timers and messages through between two turns', async () => {
  const turns = new FairTurns();
  const log: string[] = [];
  setImmediate(() => log.push('message'));
  await camera(turns, 'a', 3, log);
  expect(log.indexOf('message')).toBeLessThan(3);
});

it('passes the turn on when the work fails', async () => {
  const turns = new FairTurns();
  const failing = turns.take(() => Promise.reject(new Error('no picture')));
  const next = turns.take(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('no picture');
  await expect(next).resolves.toBe('done');
});
