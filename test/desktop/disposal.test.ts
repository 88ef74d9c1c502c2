import { expect, it } from 'vitest';
import { Disposal } from '../../src-main/desktop/disposal';
import { recordingLog } from './recording-log';

it('ends what was started in the reverse order, each after the other, once, also after a failure', async () => {
  const log = recordingLog();
  const disposal = new Disposal(log);
  const ended: string[] = [];
  disposal.add('first', () => void ended.push('first'));
  disposal.add('broken', () => {
    throw new Error('no');
  });
  disposal.add('slow', async () => {
    await Promise.resolve();
    ended.push('slow');
  });
  await Promise.all([disposal.dispose(), disposal.dispose()]);
  expect(ended).toEqual(['slow', 'first']);
  expect(log.lines).toEqual(['error Ending the broken failed: no']);
  disposal.add('late', () => void ended.push('late'));
  expect(ended).toEqual(['slow', 'first', 'late']);
});
