import { describe, expect, it } from 'vitest';
import { FrameWatchers, type WatchedFrame } from '../../src-workers/analysis/frame-watchers';
import type { FrameMessage } from '../../src-workers/contracts/frame-port';
import { milliseconds } from '../../src-workers/domain/units';
import type { WorkerPort } from '../../src-workers/host/worker-host';

class FakePort implements WorkerPort {
  readonly got: [number: number, mediaTime: number][] = [];
  closed = false;
  #receive: (message: unknown) => void = () => undefined;
  #onClose: (() => void)[] = [];

  post(message: unknown): void {
    const { number, mediaTime } = message as FrameMessage;
    this.got.push([number, mediaTime]);
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#receive = listener;
  }
  onClose(listener: () => void): void {
    this.#onClose.push(listener);
  }
  close(): void {
    this.closed = true;
    this.#onClose.forEach((listener) => listener());
  }
  send(message: unknown): void {
    this.#receive(message);
  }
  paint(number: number): void {
    this.send({ kind: 'painted', number });
  }
}

const frame = (mediaTime: number): WatchedFrame => ({
  mediaTime: milliseconds(mediaTime),
  picture: { width: 4, height: 3 },
  jpeg: new Uint8Array(3),
});

describe('FrameWatchers', () => {
  it('sends two frames ahead, then the newest one for every credit', () => {
    const watchers = new FrameWatchers(false);
    const port = new FakePort();
    watchers.add('w', port);
    for (const time of [0, 40, 80, 120]) watchers.show(frame(time));
    expect(port.got).toEqual([
      [1, 0],
      [2, 40],
    ]);
    port.paint(1);
    expect(port.got.at(-1)).toEqual([3, 120]);
    port.paint(2);
    port.paint(3);
    expect(port.got).toHaveLength(3);
    watchers.show(frame(160));
    expect(port.got.at(-1)).toEqual([4, 160]);
  });

  it.each([
    ['a frame that was never sent', { kind: 'painted', number: 9 }],
    ['a frame that was painted before', { kind: 'painted', number: 1 }],
    ['no number', { kind: 'painted' }],
    ['another message', 'painted'],
    ['nothing', undefined],
  ])('gives no credit for %s', (_, message) => {
    const watchers = new FrameWatchers(false);
    const port = new FakePort();
    watchers.add('w', port);
    watchers.show(frame(0));
    port.paint(1);
    for (const time of [1, 2, 3]) watchers.show(frame(time));
    expect(port.got).toHaveLength(3);
    port.send(message);
    expect(port.got).toHaveLength(3);
  });

  it('lets no slow window hold up another', () => {
    const watchers = new FrameWatchers(false);
    const [slow, fast] = [new FakePort(), new FakePort()];
    watchers.add('slow', slow);
    watchers.add('fast', fast);
    for (let time = 0; time < 10; time += 1) {
      watchers.show(frame(time));
      fast.paint(time + 1);
    }
    expect(slow.got).toHaveLength(2);
    expect(fast.got).toHaveLength(10);
  });

  it('forgets a window whose port closes, and closes the port of one that comes again', () => {
    const watchers = new FrameWatchers(false);
    const [first, second] = [new FakePort(), new FakePort()];
    watchers.add('w', first);
    watchers.add('w', second);
    expect(first.closed).toBe(true);
    expect(watchers.size).toBe(1);
    second.close();
    expect(watchers.size).toBe(0);
  });

  it.each([
    ['a file: the picture that stands', true, [[1, 40]]],
    ['a live camera: nothing, for it would be old', false, []],
  ])('gives a window that comes later, of %s', (_, keepsLast, expected) => {
    const watchers = new FrameWatchers(keepsLast);
    watchers.show(frame(40));
    const port = new FakePort();
    watchers.add('w', port);
    expect(port.got).toEqual(expected);
  });
});
