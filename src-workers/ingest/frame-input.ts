import type { IngestEnd, IngestMode } from '../contracts/ingest';
import { milliseconds, type Milliseconds } from '../domain/units';
import type { FrameRing, RingCounts } from './frame-ring';

/** One frame in the decoder's pixel format. */
export interface RawFrame {
  /** Counts the frames that came from the decoder, from 0; dropped frames leave gaps. */
  readonly number: number;
  readonly mediaTime: Milliseconds;
  /** When its last byte came from the decoder, in epoch ms with fractions. */
  readonly arrivedAt: number;
  /** A view of shared memory: valid until `release`. */
  readonly bytes: Uint8Array;
  /** The JPEG of the same moment; as valid as `bytes`. */
  readonly preview?: Uint8Array;
  /** Gives the memory back to the ingest thread. Idempotent. */
  release(): void;
}

/** One camera's frames, as the analysis thread sees them. */
export class FrameInput {
  private wakeUp: (() => void) | undefined;
  private ending: IngestEnd | undefined;
  private completed = false;

  /** Made by `IngestClient.openInput` only. */
  constructor(
    private readonly mode: IngestMode,
    private readonly ring: FrameRing,
    /** Where main's decoder sends raw frames to. */
    readonly rawUrl: string,
    /** Where it sends JPEG previews to; undefined when none were asked for. */
    readonly previewUrl: string | undefined,
    private readonly tellThread: (kind: 'wake' | 'decoder-exited' | 'close') => void,
  ) {}

  /** Set once no further frames will come from the decoder. */
  get end(): IngestEnd | undefined {
    return this.ending;
  }

  /** The next frame if it is already there. */
  poll(): RawFrame | undefined {
    if (this.ending?.kind === 'closed') return undefined;
    const slot = this.ring.take(this.mode);
    return slot === undefined ? undefined : this.toFrame(slot);
  }

  /** The next frame (of a live input: the newest one); undefined: ended, see `end`. */
  async next(): Promise<RawFrame | undefined> {
    for (;;) {
      const there = await this.arrival();
      const frame = this.poll();
      if (frame || !there) return frame;
    }
  }

  /**
   * Waits until there is a frame, without taking it: who has to wait for something else as well
   * takes the newest one after that. False: ended, see `end`.
   */
  async arrival(): Promise<boolean> {
    if (this.wakeUp) throw new Error('somebody waits for the next frame already');
    for (;;) {
      // Looked at before the ring, because the last frames are published before the end is told.
      const ended = this.ending;
      if (ended?.kind === 'closed') return false;
      if (this.ring.hasReady()) return true;
      if (ended) return false;
      if (this.ring.readerWillWait()) this.tellThread('wake');
      if (this.ring.hasReady()) {
        this.ring.readerStopsWaiting();
        return true;
      }
      await new Promise<void>((resolve) => {
        this.wakeUp = resolve;
      });
    }
  }

  /** `complete`: no frame was cut; whether the source ended there, the decoder's exit says. */
  stats(): RingCounts & { readonly complete: boolean } {
    return { ...this.ring.counts(), complete: this.completed };
  }

  /** Main says that the decoder has ended: if it never connected, nothing will come. */
  decoderExited(): void {
    if (!this.ending) this.tellThread('decoder-exited');
  }

  /** Idempotent. The decoder loses its connection and exits. */
  close(): void {
    if (this.ending?.kind === 'closed') return;
    this.tellThread('close');
    this.finish({ kind: 'closed' });
  }

  /** For the client: the ingest thread put a frame into the ring. */
  wake(): void {
    const wakeUp = this.wakeUp;
    this.wakeUp = undefined;
    wakeUp?.();
  }

  /** For the client: no further frames will be put into the ring. */
  finish(end: IngestEnd): void {
    this.ending = end;
    this.completed ||= end.kind === 'complete';
    this.wake();
  }

  private toFrame(slot: number): RawFrame {
    const preview = this.ring.preview(slot);
    let held = true;
    return {
      number: this.ring.number(slot),
      mediaTime: milliseconds(this.ring.mediaTime(slot)),
      arrivedAt: this.ring.arrivedAt(slot),
      bytes: this.ring.frame(slot),
      ...(preview ? { preview } : {}),
      release: () => {
        if (!held) return;
        held = false;
        if (this.ring.release(slot)) this.tellThread('wake');
      },
    };
  }
}
