import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeHost } from '../../src-workers/host/node-host';
import type { TransferablePort } from '../../src-workers/host/worker-host';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { bundleWorker } from '../fixtures/worker-bundle';
import { hostContract } from './host-contract';

const folder = temporaryFolder();
let entry: string;
beforeAll(async () => {
  entry = await bundleWorker('test/host/echo-worker.ts', folder.path);
});
afterAll(folder.remove);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

// Windows knows no signals: what is stopped there ends at once.
describe.skipIf(process.platform === 'win32')('nodeHost', () => {
  it.each(hostContract)('$name', ({ run }) => run(nodeHost, entry));

  it('takes no ports', async () => {
    const worker = nodeHost.start({ entry, name: 'echo' });
    const port = {} as unknown as TransferablePort;
    expect(() => worker.post('x', [port])).toThrow('takes no ports');
    await worker.stop(0);
  });

  it('a worker ends when main is killed', async () => {
    const maker = await bundleWorker('test/host/orphan-maker.ts', folder.path);
    const main = spawn(process.execPath, [maker, entry], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(main.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    main.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 60_000 });
  });
});
