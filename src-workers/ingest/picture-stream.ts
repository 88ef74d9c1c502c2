import type { Milliseconds } from '../domain/units';
import { milliseconds } from '../domain/units';
import { NutConnection } from './nut-connection';
import type { NutFrame } from './nut-demuxer';
import { SocketFolder } from './socket-folder';
import { wireTime } from './wire-time';

/** A JPEG in a buffer of its own and of its size. */
export interface Picture {
  readonly mediaTime: Milliseconds;
  readonly jpeg: Uint8Array<ArrayBuffer>;
}

/** Pictures that lie ready: enough that showing one never waits for the decoder. */
const picturesAhead = 4;

/** Times are whole microseconds; half of one keeps a sum of them from missing itself. */
const roundingMs = 0.0005;

/**
 * The JPEG pictures of one decoder for people to look at, in their order. The decoder waits while
 * some lie ready. Read in the thread that shows them: they are few, and none is ever late.
 */
export class PictureStream {
  readonly #fromMs: number;
  readonly #onChange: () => void;
  readonly #ready: Picture[] = [];
  #connection: NutConnection | undefined;
  #folder: SocketFolder | undefined;
  /** Takes pictures that are not wanted. */
  #scratch = new Uint8Array(0);
  #last: Picture | undefined;
  #ended = false;
  #closed = false;

  private constructor(fromMs: number, onChange: () => void) {
    this.#fromMs = fromMs;
    this.#onChange = onChange;
  }

  /**
   * Opens the socket for a decoder. Pictures before `fromMs` are left out; when there is none from
   * there on, the last one before it is given instead. `onChange`: `next` or `ended` changed.
   */
  static async open(fromMs: number, onChange: () => void): Promise<PictureStream> {
    const stream = new PictureStream(fromMs, onChange);
    const folder = await SocketFolder.make();
    stream.#folder = folder;
    try {
      stream.#connection = await NutConnection.listen(
        folder.path,
        'p',
        {
          place: (frame) => stream.#place(frame),
          complete: (frame, bytes) => stream.#complete(frame, bytes as Uint8Array<ArrayBuffer>),
        },
        { connected: () => void folder.remove(), ended: () => stream.#end() },
      );
    } catch (error) {
      await folder.remove();
      throw error;
    }
    return stream;
  }

  get url(): string {
    return this.#connection?.url ?? '';
  }

  /** The next picture, left where it is. */
  get next(): Picture | undefined {
    return this.#ready[0];
  }

  /** The one after it. */
  get second(): Picture | undefined {
    return this.#ready[1];
  }

  /** No picture follows those that are ready. */
  get ended(): boolean {
    return this.#ended;
  }

  take(): Picture | undefined {
    const picture = this.#ready.shift();
    if (picture !== undefined) this.#connection?.resume();
    return picture;
  }

  /** Idempotent. The decoder loses its connection and exits. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#ended = true;
    this.#ready.length = 0;
    this.#connection?.close();
    void this.#folder?.remove();
  }

  #place(frame: NutFrame): Uint8Array | 'blocked' {
    if (this.#wanted(frame)) {
      return this.#ready.length < picturesAhead ? new Uint8Array(frame.size) : 'blocked';
    }
    if (this.#scratch.length < frame.size) this.#scratch = new Uint8Array(frame.size * 2);
    return this.#scratch.subarray(0, frame.size);
  }

  #complete(frame: NutFrame, jpeg: Uint8Array<ArrayBuffer>): void {
    const picture = { mediaTime: milliseconds(wireTime(frame)), jpeg };
    if (!this.#wanted(frame)) {
      this.#last = picture;
      return;
    }
    this.#last = undefined;
    this.#ready.push(picture);
    this.#onChange();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#last !== undefined) {
      this.#ready.push({ ...this.#last, jpeg: this.#last.jpeg.slice() });
      this.#last = undefined;
    }
    this.#onChange();
  }

  #wanted(frame: NutFrame): boolean {
    return wireTime(frame) >= this.#fromMs - roundingMs;
  }
}
