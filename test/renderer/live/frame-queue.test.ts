import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameQueue } from '../../../src-renderer/live/frame-queue';
import type { FrameMessage } from '../../../src-workers/contracts/frame-port';
import { milliseconds } from '../../../src-workers/domain/units';

/** A window that decodes and paints when it is told to. */
class FakeWindow {
  readonly painted: number[] = [];
  readonly credits: number[] = [];
  readonly open = new Set<string>();
  readonly decoding: { readonly finish: (fails?: boolean) => Promise<void> }[] = [];
  private beforePaint: (() => void) | undefined;
  private decoded = 0;

  readonly queue = new FrameQueue<string>({
    decode: (jpeg) =>
      new Promise((resolve, reject) => {
        this.decoding.push({
          finish: async (fails = false) => {
            const picture = `picture ${jpeg[0]} ${(this.decoded += 1)}`;
            if (fails) reject(new Error('damaged'));
            else {
              this.open.add(picture);
              resolve(picture);
            }
            await settled();
          },
        });
      }),
    close: (picture) => expect(this.open.delete(picture)).toBe(true),
    paint: (picture, frame) => {
      this.painted.push(frame.number);
      this.open.delete(picture);
    },
    beforePaint: (callback) => {
      // The queue asks once for each time the window paints.
      expect(this.beforePaint).toBeUndefined();
      this.beforePaint = callback;
    },
  });
  arrive = this.connect();

  connect(): (frame: FrameMessage) => void {
    return this.queue.connect((number) => this.credits.push(number));
  }

  async decode(fails = false): Promise<void> {
    await this.decoding.shift()?.finish(fails);
  }

  paint(): void {
    const callback = this.beforePaint;
    this.beforePaint = undefined;
    callback?.();
  }
}

/** Everything that promises do next is done. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

const frame = (number: number): FrameMessage => ({
  kind: 'frame',
  number,
  mediaTime: milliseconds(number * 40),
  picture: { width: 16, height: 9 },
  jpeg: new Uint8Array([number % 256]),
});

describe('frames on their way to the canvas', () => {
  it('are painted, and acknowledged afterwards', async () => {
    const window = new FakeWindow();
    window.arrive(frame(1));
    await window.decode();
    expect(window.credits).toEqual([]);
    window.paint();
    expect(window.painted).toEqual([1]);
    expect(window.credits).toEqual([1]);
  });

  it('replace the one that waits for the decoder, which is acknowledged unpainted', async () => {
    const window = new FakeWindow();
    for (const number of [1, 2, 3]) window.arrive(frame(number));
    expect(window.decoding).toHaveLength(1);
    expect(window.credits).toEqual([2]);
    await window.decode();
    window.paint();
    await window.decode();
    window.paint();
    expect(window.painted).toEqual([1, 3]);
    expect(window.queue.skipped).toBe(1);
  });

  it('replace the one that waits for the window to paint, which is closed', async () => {
    const window = new FakeWindow();
    window.arrive(frame(1));
    await window.decode();
    window.arrive(frame(2));
    await window.decode();
    expect(window.credits).toEqual([1]);
    window.paint();
    expect(window.painted).toEqual([2]);
    expect(window.credits).toEqual([1, 2]);
    expect(window.open.size).toBe(0);
  });

  it('are not decoded for a hidden window; the newest is there when it shows again', async () => {
    const window = new FakeWindow();
    window.queue.setHidden(true);
    for (const number of [1, 2, 3, 4]) window.arrive(frame(number));
    expect(window.decoding).toHaveLength(0);
    expect(window.credits).toEqual([1, 2, 3]);
    window.queue.setHidden(false);
    await window.decode();
    window.paint();
    expect(window.painted).toEqual([4]);
    expect(window.credits).toEqual([1, 2, 3, 4]);
  });

  it('do not stop at a damaged picture', async () => {
    const window = new FakeWindow();
    window.arrive(frame(1));
    window.arrive(frame(2));
    await window.decode(true);
    expect(window.credits).toEqual([1]);
    await window.decode();
    window.paint();
    expect(window.painted).toEqual([2]);
  });

  it('are acknowledged and left out when they come late', async () => {
    const window = new FakeWindow();
    window.arrive(frame(2));
    window.arrive(frame(1));
    await window.decode();
    window.paint();
    expect(window.painted).toEqual([2]);
    expect(window.credits).toEqual([1, 2]);
  });

  it('count from 1 again on the port of a restarted worker', async () => {
    const window = new FakeWindow();
    window.arrive(frame(90));
    await window.decode();
    window.paint();
    const arrive = window.connect();
    arrive(frame(1));
    await window.decode();
    window.paint();
    expect(window.painted).toEqual([90, 1]);
  });

  it('leave nothing open when the tile goes away, wherever they are', async () => {
    const window = new FakeWindow();
    window.arrive(frame(1));
    await window.decode();
    window.arrive(frame(2));
    window.queue.dispose();
    window.queue.dispose();
    await window.decode();
    window.arrive(frame(3));
    window.paint();
    expect(window.open.size).toBe(0);
    expect(window.painted).toEqual([]);
    expect(window.decoding).toHaveLength(0);
  });

  it('are painted in order, each acknowledged once, whatever happens when', async () => {
    const happening = fc.constantFrom('arrive', 'decode', 'damaged', 'paint', 'hide', 'show');
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 60 }), async (happenings) => {
        const window = new FakeWindow();
        let number = 0;
        for (const happens of happenings) {
          if (happens === 'arrive') window.arrive(frame((number += 1)));
          if (happens === 'decode') await window.decode();
          if (happens === 'damaged') await window.decode(true);
          if (happens === 'paint') window.paint();
          if (happens === 'hide' || happens === 'show') window.queue.setHidden(happens === 'hide');
          // One is decoded, one waits for that, one for the window.
          expect(number - window.credits.length).toBeLessThanOrEqual(3);
          expect(window.decoding.length).toBeLessThanOrEqual(1);
          expect(window.open.size).toBeLessThanOrEqual(1);
        }
        window.queue.setHidden(false);
        while (window.decoding.length > 0) await window.decode();
        window.paint();
        expect(window.painted).toEqual([...window.painted].sort((one, two) => one - two));
        expect([...window.credits].sort((one, two) => one - two)).toEqual(
          Array.from({ length: number }, (_, index) => index + 1),
        );
        expect(window.open.size).toBe(0);
      }),
    );
  });
});
