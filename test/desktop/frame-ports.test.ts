import { describe, expect, it } from 'vitest';
import type { Watcher } from '../../src-main/cameras/camera-session';
import { FramePorts } from '../../src-main/desktop/frame-ports';
import { Failure } from '../../src-workers/contracts/errors';

class Port {
  closed = false;
  constructor(readonly name: string) {}
  close(): void {
    this.closed = true;
  }
}

function setUp() {
  const watchers = new Map<string, Watcher>();
  const ended: string[] = [];
  const sent: { message: unknown; port: Port | undefined }[] = [];
  const channels: { port1: Port; port2: Port }[] = [];
  const window = {
    destroyed: false,
    isDestroyed: () => window.destroyed,
    postMessage: (_channel: string, message: unknown, [port]: Port[]) =>
      void sent.push({ message, port }),
  };
  const engine = {
    watch(cameraId: string, watcher: Watcher) {
      if (cameraId === 'none') throw new Failure('CAMERA_NOT_FOUND', 'There is no such camera.');
      watchers.set(watcher.watch, watcher);
    },
    unwatch(watch: string) {
      watchers.delete(watch);
      ended.push(watch);
    },
  };
  const ports = new FramePorts(engine, window, () => {
    const channel = { port1: new Port('window'), port2: new Port('process') };
    channels.push(channel);
    return channel;
  });
  return { ports, watchers, ended, sent, channels, window };
}

describe('FramePorts', () => {
  it('gives the window one end and the process the other, at every connection', () => {
    const { ports, watchers, sent, channels } = setUp();
    ports.watch('north', 'w1');
    expect(sent).toEqual([]);
    const watcher = watchers.get('w1');
    // The camera comes to a process, and after its restart to another one.
    expect(watcher?.connect('w1')).toBe(channels[0]?.port2);
    expect(watcher?.connect('w1')).toBe(channels[1]?.port2);
    const message = { kind: 'roadglass-frame-port', watch: 'w1', cameraId: 'north' };
    expect(sent).toEqual([
      { message, port: channels[0]?.port1 },
      { message, port: channels[1]?.port1 },
    ]);
  });

  it('ends each watch once, and all of them with their page', () => {
    const { ports, ended } = setUp();
    ports.watch('north', 'w1');
    ports.watch('south', 'w2');
    ports.watch('south', 'w3');
    ports.unwatch('w2');
    ports.unwatch('w2');
    ports.unwatch('unknown');
    expect(ended).toEqual(['w2']);
    ports.endAll();
    ports.endAll();
    expect(ended).toEqual(['w2', 'w1', 'w3']);
  });

  it('a watch of the same name replaces the one before', () => {
    const { ports, ended, watchers } = setUp();
    ports.watch('north', 'w1');
    ports.watch('south', 'w1');
    expect(ended).toEqual(['w1']);
    expect([...watchers.keys()]).toEqual(['w1']);
  });

  it('forgets a watch of a camera that is not there', () => {
    const { ports, ended } = setUp();
    expect(() => ports.watch('none', 'w1')).toThrow('no such camera');
    ports.endAll();
    expect(ended).toEqual([]);
  });

  it('a process that connects to a window that is gone finds a closed end', () => {
    const { ports, watchers, sent, channels, window } = setUp();
    ports.watch('north', 'w1');
    const watcher = watchers.get('w1');
    window.destroyed = true;
    watcher?.connect('w1');
    window.destroyed = false;
    ports.unwatch('w1');
    watcher?.connect('w1');
    expect(channels.map(({ port1 }) => port1.closed)).toEqual([true, true]);
    expect(sent).toEqual([]);
  });
});
