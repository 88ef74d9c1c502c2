import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { openMainPort } from '../../src-workers/host/main-port';

class FakeProcess extends EventEmitter {
  connected = true;
  exitCode: number | undefined;
  readonly sent: unknown[] = [];
  exit(code: number): never {
    this.exitCode = code;
    return undefined as never;
  }
}

describe('openMainPort', () => {
  it("speaks through Electron's parentPort where there is one", () => {
    const parentPort = Object.assign(new EventEmitter(), {
      sent: [] as unknown[],
      postMessage(message: unknown) {
        this.sent.push(message);
      },
    });
    const worker = Object.assign(new FakeProcess(), { parentPort });
    const port = openMainPort(worker as never);
    const got: unknown[] = [];
    port.onMessage((message) => got.push(message));
    parentPort.emit('message', { data: { hello: 1 }, ports: [] });
    port.post('answer');
    expect(got).toEqual([{ hello: 1 }]);
    expect(parentPort.sent).toEqual(['answer']);
  });

  it('hands on the ports that come with a message', () => {
    const parentPort = new EventEmitter();
    const port = openMainPort(Object.assign(new FakeProcess(), { parentPort }) as never);
    const sent: unknown[] = [];
    port.onMessage((message, ports) => ports.forEach((each) => each.post(message)));
    const watcher = Object.assign(new EventEmitter(), {
      postMessage: (message: unknown) => sent.push(message),
    });
    parentPort.emit('message', { data: 'watch', ports: [watcher] });
    expect(sent).toEqual(['watch']);
  });

  it('speaks through process.send under Node, and ends when main is gone', () => {
    const worker = new FakeProcess();
    const send = (message: unknown): boolean => worker.sent.push(message) > 0;
    const port = openMainPort(Object.assign(worker, { send }) as never);
    const got: unknown[] = [];
    port.onMessage((message) => got.push(message));
    worker.emit('message', 'hello');
    port.post('answer');
    worker.connected = false;
    port.post('nobody listens');
    expect(got).toEqual(['hello']);
    expect(worker.sent).toEqual(['answer']);
    worker.emit('disconnect');
    expect(worker.exitCode).toBe(0);
  });

  it('refuses to run as a program', () => {
    expect(() => openMainPort(new FakeProcess() as never)).toThrow('must be started by main');
  });
});
