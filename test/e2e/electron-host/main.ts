import { app, MessageChannelMain } from 'electron';
import type { TransferablePort } from '../../../src-workers/host/worker-host';
import { createElectronHost } from '../../../src-main/desktop/electron-host';
import { hostContract } from '../../host/host-contract';

/**
 * Runs inside Electron: `contract` tries what every host promises, `ports` hands one over, `orphan`
 * starts a worker, says its pid and waits to be killed. Answers in lines of JSON.
 */
const [task, entry = ''] = process.argv.slice(-2);
let onPrinted: (text: string) => void = () => undefined;
const printed = new Promise<string>((resolve) => (onPrinted = resolve));
const host = createElectronHost((name, line) => onPrinted(`${name}: ${line}`));
const say = (value: unknown): void =>
  void process.stdout.write(`answer ${JSON.stringify(value)}\n`);

async function tryContract(): Promise<void> {
  for (const { name, run } of hostContract) {
    const problem = await run(host, entry).then(
      () => undefined,
      (error: Error) => error.stack ?? error.message,
    );
    say({ name, problem });
  }
}

async function handPortOver(): Promise<void> {
  const worker = host.start({ entry, name: 'port taker' });
  const { port1, port2 } = new MessageChannelMain();
  const echoed = new Promise((resolve) => port1.on('message', ({ data }) => resolve(data)));
  const closed = new Promise((resolve) =>
    worker.onMessage((message) => message === 'closed' && resolve(message)),
  );
  port1.start();
  worker.post('take', [port2 as unknown as TransferablePort]);
  const sent = { jpeg: Uint8Array.of(1, 2, 3) };
  port1.postMessage(sent);
  const back = await echoed;
  port1.close();
  await closed;
  worker.post('print');
  say({ back: [...(back as typeof sent).jpeg], printed: await printed });
  await worker.stop();
}

async function begin(): Promise<void> {
  if (task === 'contract') await tryContract();
  else if (task === 'ports') await handPortOver();
  else {
    const worker = host.start({ entry, name: 'orphan' });
    worker.onMessage(() => say({ pid: worker.pid }));
    return;
  }
  app.exit(0);
}

app.on('window-all-closed', () => undefined);
app.whenReady().then(begin, (error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  app.exit(1);
});
