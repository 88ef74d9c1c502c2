import { EventEmitter, once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { electronPort, nodePort, type ElectronPort } from '../../src-workers/host/worker-ports';

/** MessagePortMain as Electron documents it: messages wait for `start`, `close` is told once. */
class FakeElectronPort extends EventEmitter implements ElectronPort {
  readonly sent: unknown[] = [];
  started = false;
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  start(): void {
    this.started = true;
  }
  close(): void {
    this.emit('close');
  }
}

describe('electronPort', () => {
  it('unpacks messages, and starts their flow when somebody listens', () => {
    const electron = new FakeElectronPort();
    const port = electronPort(electron);
    expect(electron.started).toBe(false);
    const got: unknown[] = [];
    port.onMessage((message) => got.push(message));
    expect(electron.started).toBe(true);
    electron.emit('message', { data: 'painted', ports: [] });
    port.post('frame');
    expect(got).toEqual(['painted']);
    expect(electron.sent).toEqual(['frame']);
  });

  it('tells that it is closed, and takes messages silently from then on', () => {
    const electron = new FakeElectronPort();
    const port = electronPort(electron);
    let closed = 0;
    port.onClose(() => (closed += 1));
    electron.emit('close');
    port.post('nobody is there');
    expect(closed).toBe(1);
    expect(electron.sent).toEqual([]);
  });
});

describe('nodePort', () => {
  it('carries messages both ways, and tells that the other side closed', async () => {
    const { port1, port2 } = new MessageChannel();
    const port = nodePort(port2);
    const got: unknown[] = [];
    port.onMessage((message) => {
      got.push(message);
      port.post('answer');
    });
    const closed = new Promise<void>((resolve) => port.onClose(resolve));
    port1.postMessage('question');
    expect(await once(port1, 'message')).toEqual(['answer']);
    expect(got).toEqual(['question']);
    port1.close();
    await closed;
    port.post('nobody is there');
  });
});
