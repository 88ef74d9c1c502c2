import { expect, it } from 'vitest';
import { endWhenOrphaned } from '../../src-workers/host/orphan-watch';

it('ends the process when it has another parent than at its start, and not before', () => {
  const codes: unknown[] = [];
  const worker = { ppid: 4321, exit: (code: unknown) => void codes.push(code) };
  let look = (): void => undefined;
  endWhenOrphaned(worker as never, (call) => (look = call));
  look();
  expect(codes).toEqual([]);
  // Whoever collects orphans on this system: 1, or a session's own collector.
  worker.ppid = 1;
  look();
  expect(codes).toEqual([0]);
});
