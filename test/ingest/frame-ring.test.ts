import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IngestMode } from '../../src-workers/contracts/ingest';
import { FrameRing, ringBytes } from '../../src-workers/ingest/frame-ring';

const shape = { slots: 4, frameBytes: 100, previewBytes: 50 };

/** Writer and reader on the same memory, as the two threads have it. */
function pair(): { writer: FrameRing; reader: FrameRing } {
  const writer = new FrameRing(shape);
  return { writer, reader: new FrameRing(shape, writer.memory) };
}

let next = 0;
function write(ring: FrameRing, mode: IngestMode, number = next++): boolean {
  const slot = ring.claim(mode);
  if (slot === undefined) return false;
  ring.label(slot, number, number * 40, 1000 + number);
  ring.frame(slot).fill(number % 256);
  ring.countReceived();
  ring.publish(slot);
  return true;
}

describe('FrameRing', () => {
  it('has room for every slot, on cache lines of their own', () => {
    const { writer } = pair();
    expect(writer.memory.byteLength).toBe(ringBytes(shape));
    const offsets = [0, 1, 2, 3].map((slot) => writer.frame(slot).byteOffset);
    expect(offsets.every((offset) => offset % 64 === 0)).toBe(true);
    expect(new Set(offsets).size).toBe(4);
    expect(writer.frame(0).length).toBe(100);
  });

  it('hands a file over in order and refuses when full', () => {
    const { writer, reader } = pair();
    for (const number of [0, 1, 2, 3]) expect(write(writer, 'file', number)).toBe(true);
    expect(write(writer, 'file', 4)).toBe(false);
    const first = reader.take('file') ?? -1;
    expect([reader.number(first), reader.mediaTime(first), reader.frame(first)[99]]).toEqual([
      0, 0, 0,
    ]);
    reader.release(first);
    expect(write(writer, 'file', 4)).toBe(true);
    const order = [1, 2, 3, 4].map(() => reader.number(reader.take('file') ?? -1));
    expect(order).toEqual([1, 2, 3, 4]);
    expect(reader.take('file')).toBeUndefined();
    expect(reader.counts()).toEqual({ received: 5, delivered: 5, dropped: 0 });
  });

  it('gives a live reader the newest and counts the others', () => {
    const { writer, reader } = pair();
    for (let number = 0; number < 10; number++) expect(write(writer, 'live', number)).toBe(true);
    expect(reader.number(reader.take('live') ?? -1)).toBe(9);
    expect(reader.take('live')).toBeUndefined();
    expect(reader.counts()).toEqual({ received: 10, delivered: 1, dropped: 9 });
  });

  it('never writes into a frame that is being read', () => {
    const { writer, reader } = pair();
    write(writer, 'live', 7);
    const held = reader.take('live') ?? -1;
    for (let number = 8; number < 30; number++) write(writer, 'live', number);
    expect(reader.frame(held).every((byte) => byte === 7)).toBe(true);
  });

  it('wakes a reader once, and only when it waits', () => {
    const { writer, reader } = pair();
    const publish = (): boolean => {
      const slot = writer.claim('file') ?? -1;
      writer.label(slot, 0, 0, 0);
      return writer.publish(slot);
    };
    expect(publish()).toBe(false);
    reader.readerWillWait();
    expect(publish()).toBe(true);
    expect(publish()).toBe(false);
    reader.readerWillWait();
    reader.readerStopsWaiting();
    expect(publish()).toBe(false);
  });

  it('wakes a waiting writer when half the ring is free: one message for several frames', () => {
    const { writer, reader } = pair();
    for (let number = 0; number < 4; number++) write(writer, 'file', number);
    writer.writerWillWait();
    const releases = [0, 1, 2, 3].map(() => reader.release(reader.take('file') ?? -1));
    expect(releases).toEqual([false, true, false, false]);
  });

  it('wakes a waiting writer for one slot when the reader has nothing else to read', () => {
    const { writer, reader } = pair();
    for (let number = 0; number < 4; number++) write(writer, 'file', number);
    writer.writerWillWait();
    const held = [0, 1, 2, 3].map(() => reader.take('file') ?? -1);
    expect(reader.readerWillWait()).toBe(false); // no room: the reader holds all
    expect(reader.release(held[0] ?? -1)).toBe(false);
    expect(reader.readerWillWait()).toBe(true);
  });

  it('keeps a preview with its frame, and forgets it with the next one', () => {
    const { writer, reader } = pair();
    const slot = writer.claim('file') ?? -1;
    writer.label(slot, 0, 0, 0);
    expect(writer.putPreview(slot, new Uint8Array(51))).toBe(false);
    expect(writer.putPreview(slot, Uint8Array.of(1, 2, 3))).toBe(true);
    writer.publish(slot);
    expect([...(reader.preview(slot) ?? [])]).toEqual([1, 2, 3]);
    reader.release(reader.take('file') ?? -1);
    expect(writer.claim('file')).toBe(slot);
    writer.label(slot, 1, 40, 0);
    expect(reader.preview(slot)).toBeUndefined();
  });

  it('loses no frame of a file and counts every frame of a live input, in any order of events', () => {
    const events = fc.array(fc.constantFrom('write', 'take', 'release'), { maxLength: 200 });
    fc.assert(
      fc.property(fc.constantFrom('file', 'live'), events, (mode, steps) => {
        const { writer, reader } = pair();
        const held: number[] = [];
        const seen: number[] = [];
        let written = 0;
        for (const step of steps) {
          if (step === 'write' && write(writer, mode, written)) written++;
          else if (step === 'take') {
            const slot = reader.take(mode);
            if (slot === undefined) continue;
            held.push(slot);
            seen.push(reader.number(slot));
          } else if (step === 'release') {
            const slot = held.shift();
            if (slot !== undefined) reader.release(slot);
          }
        }
        const { received, delivered, dropped } = reader.counts();
        expect([received, delivered]).toEqual([written, seen.length]);
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
        if (mode === 'file') expect(seen).toEqual(seen.map((_, index) => index));
        else expect(delivered + dropped).toBeLessThanOrEqual(written);
        if (mode === 'file') expect(dropped).toBe(0);
      }),
    );
  });
});
