import type { FrameMessage } from '../../src-workers/contracts/frame-port';

/** Tells the sender that a frame was painted, or never will be. */
export type GiveCredit = (number: number) => void;

/** What the queue needs of a window; injected, so that it is tested without one. */
export interface FrameQueueOptions<Picture> {
  /** Rejects for a picture that cannot be decoded. */
  readonly decode: (jpeg: FrameMessage['jpeg']) => Promise<Picture>;
  /** Takes the picture over: it closes it. */
  readonly paint: (picture: Picture, frame: FrameMessage) => void;
  readonly close: (picture: Picture) => void;
  /** Calls back once when the window is about to paint; never while it is hidden. */
  readonly beforePaint: (callback: () => void) => void;
}

interface Arrived {
  readonly frame: FrameMessage;
  readonly credit: GiveCredit;
}

/**
 * The frames of one camera on their way to the canvas, in order: one is decoded, one waits for that,
 * one waits for the window to paint. Each later one replaces the one that waits, which is acknowledged
 * unpainted: what is seen stays new, and a window that does not paint holds up nobody.
 */
export class FrameQueue<Picture> {
  private decoding = false;
  private waiting: Arrived | undefined;
  private ready: (Arrived & { readonly picture: Picture }) | undefined;
  private paintAsked = false;
  private hidden = false;
  private disposed = false;
  /** Frames that were given but not painted, since the start. */
  skipped = 0;

  constructor(private readonly options: FrameQueueOptions<Picture>) {}

  /** Frames of a new port, which counts from 1 again. Returns where they arrive. */
  connect(credit: GiveCredit): (frame: FrameMessage) => void {
    let last = 0;
    return (frame) => {
      if (this.disposed) return;
      if (frame.number <= last) {
        credit(frame.number);
        return;
      }
      last = frame.number;
      this.arrive({ frame, credit });
    };
  }

  /** A hidden window paints nothing, so nothing is decoded for it: the newest frame waits. */
  setHidden(hidden: boolean): void {
    this.hidden = hidden;
    if (!hidden) this.decodeNext();
  }

  /** Idempotent. Credits are not given back: whoever disposes closes the port. */
  dispose(): void {
    this.disposed = true;
    this.waiting = undefined;
    if (this.ready) this.options.close(this.ready.picture);
    this.ready = undefined;
  }

  private arrive(arrived: Arrived): void {
    if (this.waiting) this.skip(this.waiting);
    this.waiting = arrived;
    this.decodeNext();
  }

  private decodeNext(): void {
    const next = this.waiting;
    if (!next || this.decoding || this.hidden || this.disposed) return;
    this.waiting = undefined;
    this.decoding = true;
    this.options.decode(next.frame.jpeg).then(
      (picture) => this.decoded(next, picture),
      // A damaged picture is not worth more than the next one.
      () => this.failed(next),
    );
  }

  private decoded(arrived: Arrived, picture: Picture): void {
    this.decoding = false;
    if (this.disposed) {
      this.options.close(picture);
      return;
    }
    if (this.ready) {
      this.options.close(this.ready.picture);
      this.skip(this.ready);
    }
    this.ready = { ...arrived, picture };
    if (!this.paintAsked) {
      this.paintAsked = true;
      this.options.beforePaint(() => this.paint());
    }
    this.decodeNext();
  }

  private failed(arrived: Arrived): void {
    this.decoding = false;
    if (this.disposed) return;
    this.skip(arrived);
    this.decodeNext();
  }

  private paint(): void {
    this.paintAsked = false;
    const { ready } = this;
    if (!ready) return;
    this.ready = undefined;
    this.options.paint(ready.picture, ready.frame);
    ready.credit(ready.frame.number);
  }

  private skip({ frame, credit }: Arrived): void {
    this.skipped += 1;
    credit(frame.number);
  }
}
