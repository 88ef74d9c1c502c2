import { nodeHost } from '../../src-workers/host/node-host';

/** Stands for a main that is killed: starts a worker, says its pid, and waits. */
const worker = nodeHost.start({ entry: process.argv[2] ?? '', name: 'orphan' });
worker.onMessage(() => process.stdout.write(`${worker.pid}\n`));
