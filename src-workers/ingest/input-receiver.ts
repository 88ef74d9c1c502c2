import type { IngestEnd, IngestMode } from '../contracts/ingest';
import { epochNow } from './epoch-clock';
import type { FrameRing } from './frame-ring';
import { NutConnection, type ConnectionEnd } from './nut-connection';
import type { NutFrame } from './nut-demuxer';
import { PreviewPairing } from './preview-pairing';
import { wireTime } from './wire-time';

/** What the receiver tells the other side. */
export interface InputListener {
  /** Every socket has its decoder: the folder of the sockets is empty. */
  connected(): void;
  /** The reader waits, and there is a frame. */
  wake(): void;
  ended(end: IngestEnd): void;
}

/** Previews come over a socket of their own, so they may be late by what it holds. */
const previewPatienceMs = 500;

/**
 * Live frames that may wait for their previews, which a decoder writes behind them: a picture less is
 * better than frames that grow old, or a ring full of frames that nobody can have.
 */
const liveFramesWaiting = 3;

/** Receives one camera's frames, and previews if it has them, and puts them into its ring. */
export class InputReceiver {
  private raw: NutConnection | undefined;
  private preview: NutConnection | undefined;
  private slot: number | undefined;
  private received = 0;
  private connections = 0;
  private rawEnd: ConnectionEnd | undefined;
  private previewEnded = true;
  private closed = false;
  private scratch: Uint8Array | undefined;
  private previewWatch: NodeJS.Timeout | undefined;
  private readonly pairing: PreviewPairing;

  constructor(
    private readonly mode: IngestMode,
    private readonly ring: FrameRing,
    private readonly listener: InputListener,
  ) {
    this.pairing = new PreviewPairing((slot, preview) => {
      if (preview) ring.putPreview(slot, preview);
      if (ring.publish(slot)) listener.wake();
    });
  }

  async open(folder: string, name: string): Promise<{ rawUrl: string; previewUrl?: string }> {
    const rawSink = {
      place: (frame: NutFrame) => this.placeRaw(frame),
      complete: (frame: NutFrame) => this.completeRaw(frame),
    };
    this.raw = await NutConnection.listen(folder, `${name}r`, rawSink, {
      connected: () => this.connected(),
      ended: (end) => {
        this.rawEnd = end;
        this.finish();
      },
    });
    if (this.ring.shape.previewBytes === 0) {
      this.pairing.endPreviews();
      return { rawUrl: this.raw.url };
    }
    this.previewEnded = false;
    const previewSink = {
      place: ({ size }: NutFrame) => new Uint8Array(size),
      complete: (frame: NutFrame, jpeg: Uint8Array) => this.pairing.addPreview(frame.pts, jpeg),
    };
    this.preview = await NutConnection.listen(folder, `${name}p`, previewSink, {
      connected: () => this.connected(),
      ended: () => {
        this.previewEnded = true;
        this.pairing.endPreviews();
        this.finish();
      },
    });
    return { rawUrl: this.raw.url, previewUrl: this.preview.url };
  }

  /** The reader made room, or it waits for a frame. */
  wake(): void {
    this.raw?.resume();
  }

  /** Nobody connected, nobody will. Ends of connections that were made come by themselves. */
  decoderExited(): void {
    this.raw?.expectNobody();
    this.preview?.expectNobody();
  }

  close(): void {
    this.closed = true;
    this.raw?.close();
    this.preview?.close();
  }

  private connected(): void {
    this.connections++;
    if (this.connections === (this.preview ? 2 : 1)) this.listener.connected();
  }

  private placeRaw({ size }: NutFrame): Uint8Array | 'blocked' {
    if (size !== this.ring.shape.frameBytes) {
      throw new Error(`a frame of ${size} bytes instead of ${this.ring.shape.frameBytes}`);
    }
    this.slot = this.ring.claim(this.mode);
    if (this.slot === undefined && this.mode === 'file') {
      this.ring.writerWillWait();
      this.slot = this.ring.claim(this.mode);
      if (this.slot === undefined) {
        this.watchPreviews();
        return 'blocked';
      }
    }
    if (this.slot !== undefined) return this.ring.frame(this.slot);
    this.scratch ??= new Uint8Array(size); // the reader holds every slot: this frame is dropped
    return this.scratch;
  }

  /**
   * A full ring of frames that all wait for their previews would never empty itself, if the decoder
   * could not write a preview before it gets rid of the next raw frame.
   */
  private watchPreviews(): void {
    if (this.previewEnded || this.previewWatch) return;
    this.previewWatch = setTimeout(() => {
      this.previewWatch = undefined;
      if (this.closed || this.ring.hasReady()) return;
      if (this.pairing.giveUpOldest()) this.watchPreviews();
    }, previewPatienceMs);
    this.previewWatch.unref();
  }

  private completeRaw(frame: NutFrame): void {
    const number = this.received++;
    this.ring.countReceived();
    if (this.slot === undefined) {
      this.ring.countDropped();
      return;
    }
    this.ring.label(this.slot, number, wireTime(frame), epochNow());
    this.pairing.addFrame(this.slot, frame.pts);
    this.slot = undefined;
    if (this.mode === 'live' && this.pairing.waitingFrames > liveFramesWaiting) {
      this.pairing.giveUpOldest();
    }
  }

  private finish(): void {
    if (!this.rawEnd || this.closed) return;
    // Frames that came may still get their previews.
    if (this.rawEnd.complete && !this.previewEnded) return;
    this.pairing.endPreviews();
    this.closed = true;
    this.preview?.close();
    this.listener.ended(
      this.rawEnd.complete ? { kind: 'complete' } : { kind: 'cut', detail: this.rawEnd.detail },
    );
  }
}
