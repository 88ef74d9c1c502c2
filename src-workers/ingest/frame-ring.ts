import type { IngestMode, RingShape } from '../contracts/ingest';

/** States of a slot; every change is one atomic exchange. */
const free = 0;
const writing = 1;
const ready = 2;
const reading = 3;

/** Words of the control block in front of the slots' states. */
const readerWaits = 0;
const writerWaits = 1;
const receivedCount = 2;
const deliveredCount = 3;
const droppedCount = 4;
const controlWords = 8;
/** State and length of the preview. */
const wordsPerSlot = 2;
/** Number of the frame, its media time, and when it arrived. */
const doublesPerSlot = 3;

/** A multiple of 64 bytes, so that no two slots share a cache line. */
const aligned = (bytes: number): number => Math.ceil(bytes / 64) * 64;

export interface RingCounts {
  readonly received: number;
  readonly delivered: number;
  readonly dropped: number;
}

/**
 * Frames on their way from the ingest thread (the one writer) to the analysis thread (the one
 * reader), in shared memory without locks. Each side also says whether it waits, so that the other
 * sends a message only then: under load a message takes up to 10 ms.
 */
export class FrameRing {
  private readonly words: Int32Array;
  private readonly doubles: Float64Array;
  private readonly frames: readonly Uint8Array[];
  private readonly previews: readonly Uint8Array[];

  constructor(
    readonly shape: RingShape,
    readonly memory: SharedArrayBuffer = new SharedArrayBuffer(ringBytes(shape)),
  ) {
    const { slots, frameBytes, previewBytes } = shape;
    this.words = new Int32Array(memory, 0, controlWords + slots * wordsPerSlot);
    let offset = aligned(this.words.byteLength);
    this.doubles = new Float64Array(memory, offset, slots * doublesPerSlot);
    offset += aligned(this.doubles.byteLength);
    const area = (bytes: number): Uint8Array => {
      const view = new Uint8Array(memory, offset, bytes);
      offset += aligned(bytes);
      return view;
    };
    this.frames = Array.from({ length: slots }, () => area(frameBytes));
    this.previews = Array.from({ length: slots }, () => area(previewBytes));
  }

  frame(slot: number): Uint8Array {
    return this.frames[slot] ?? new Uint8Array(0);
  }

  number(slot: number): number {
    return this.doubles[slot * doublesPerSlot] ?? 0;
  }

  /** Milliseconds. */
  mediaTime(slot: number): number {
    return this.doubles[slot * doublesPerSlot + 1] ?? 0;
  }

  /** Epoch milliseconds, with fractions. */
  arrivedAt(slot: number): number {
    return this.doubles[slot * doublesPerSlot + 2] ?? 0;
  }

  preview(slot: number): Uint8Array | undefined {
    const length = this.words[this.stateWord(slot) + 1] ?? 0;
    return length > 0 ? this.previews[slot]?.subarray(0, length) : undefined;
  }

  counts(): RingCounts {
    const load = (word: number): number => Atomics.load(this.words, word);
    return {
      received: load(receivedCount),
      delivered: load(deliveredCount),
      dropped: load(droppedCount),
    };
  }

  // The writer's side.

  /** A slot to fill; undefined: all are in use. Live inputs give up their oldest waiting frame. */
  claim(mode: IngestMode): number | undefined {
    for (;;) {
      for (let slot = 0; slot < this.shape.slots; slot++) {
        if (this.exchange(slot, free, writing)) return slot;
      }
      const oldest = mode === 'live' ? this.ready((a, b) => a < b) : undefined;
      if (oldest === undefined) return undefined;
      if (this.exchange(oldest, ready, writing)) {
        this.countDropped();
        return oldest;
      }
    }
  }

  /** Returns false when the picture is larger than its place. */
  putPreview(slot: number, jpeg: Uint8Array): boolean {
    const place = this.previews[slot];
    if (!place || jpeg.length > place.length) return false;
    place.set(jpeg);
    this.words[this.stateWord(slot) + 1] = jpeg.length;
    return true;
  }

  /** A new frame is in the slot: no preview, its number, media time in ms, arrival in epoch ms. */
  label(slot: number, number: number, mediaTime: number, arrivedAt: number): void {
    this.doubles[slot * doublesPerSlot] = number;
    this.doubles[slot * doublesPerSlot + 1] = mediaTime;
    this.doubles[slot * doublesPerSlot + 2] = arrivedAt;
    this.words[this.stateWord(slot) + 1] = 0;
  }

  /** Hands a filled slot to the reader; true: the reader waits and must be woken. */
  publish(slot: number): boolean {
    Atomics.store(this.words, this.stateWord(slot), ready);
    return Atomics.compareExchange(this.words, readerWaits, 1, 0) === 1;
  }

  countReceived(): void {
    Atomics.add(this.words, receivedCount, 1);
  }

  countDropped(): void {
    Atomics.add(this.words, droppedCount, 1);
  }

  /** Ask again for a slot after this, then wait for a message. */
  writerWillWait(): void {
    Atomics.store(this.words, writerWaits, 1);
  }

  // Both sides.

  hasReady(): boolean {
    return this.ready(() => false) !== undefined;
  }

  // The reader's side.

  /** The oldest frame of a file, the newest of a live input; undefined: none is there. */
  take(mode: IngestMode): number | undefined {
    for (;;) {
      const slot = this.ready(mode === 'file' ? (a, b) => a < b : (a, b) => a > b);
      if (slot === undefined) return undefined;
      if (!this.exchange(slot, ready, reading)) continue; // the writer took it back
      if (mode === 'live') this.dropOlderThan(slot);
      Atomics.add(this.words, deliveredCount, 1);
      return slot;
    }
  }

  /** Gives a slot back; true: the writer waits and has enough room to be woken for. */
  release(slot: number): boolean {
    Atomics.store(this.words, this.stateWord(slot), free);
    // Half the ring at a time: one message for several frames.
    return Atomics.load(this.words, writerWaits) === 1 && this.freeSlots() * 2 >= this.shape.slots
      ? this.stopWriterWait()
      : false;
  }

  /** Look again for a frame after this, then wait for a message. True: the writer must be woken. */
  readerWillWait(): boolean {
    Atomics.store(this.words, readerWaits, 1);
    return this.freeSlots() > 0 && this.stopWriterWait();
  }

  readerStopsWaiting(): void {
    Atomics.store(this.words, readerWaits, 0);
  }

  private stopWriterWait(): boolean {
    return Atomics.compareExchange(this.words, writerWaits, 1, 0) === 1;
  }

  private dropOlderThan(taken: number): void {
    for (let slot = 0; slot < this.shape.slots; slot++) {
      const older = this.number(slot) < this.number(taken);
      if (older && this.exchange(slot, ready, free)) this.countDropped();
    }
  }

  private ready(better: (a: number, b: number) => boolean): number | undefined {
    let best: number | undefined;
    for (let slot = 0; slot < this.shape.slots; slot++) {
      if (Atomics.load(this.words, this.stateWord(slot)) !== ready) continue;
      if (best === undefined || better(this.number(slot), this.number(best))) best = slot;
    }
    return best;
  }

  private freeSlots(): number {
    let count = 0;
    for (let slot = 0; slot < this.shape.slots; slot++) {
      if (Atomics.load(this.words, this.stateWord(slot)) === free) count++;
    }
    return count;
  }

  private exchange(slot: number, from: number, to: number): boolean {
    return Atomics.compareExchange(this.words, this.stateWord(slot), from, to) === from;
  }

  private stateWord(slot: number): number {
    return controlWords + slot * wordsPerSlot;
  }
}

/** Bytes of shared memory that a ring of this shape takes. */
export function ringBytes({ slots, frameBytes, previewBytes }: RingShape): number {
  return (
    aligned((controlWords + slots * wordsPerSlot) * 4) +
    aligned(slots * doublesPerSlot * 8) +
    slots * (aligned(frameBytes) + aligned(previewBytes))
  );
}
