import { pictureBytes, type PictureTarget } from '../../contracts/decode-target';
import { milliseconds, type Milliseconds } from '../../domain/units';
import type { FrameInput, RawFrame } from '../../ingest/frame-input';
import type { IngestClient } from '../../ingest/ingest-client';
import { wholePicture, type SmallPicture } from './small-picture';

export interface PictureQueueOptions {
  readonly target: PictureTarget;
  /** Added to the stream's media time. */
  readonly offsetMs: number;
  /** Pictures that may lie ready. */
  readonly slots: number;
  /** Only the first frame of each stretch of this length has one; absent: every frame. */
  readonly everyMs?: number;
}

/**
 * The small pictures of a file's frames, on their way from the decoder to the analysis of the frames,
 * which comes later: detectors gather frames before they tell of them. They wait in the shared memory
 * that the ingest thread writes; the decoder waits when it is full, so there has to be room for all
 * frames that detectors may hold back, or all would wait for one another.
 */
export class PictureQueue {
  readonly #input: FrameInput;
  readonly #options: PictureQueueOptions;
  /** Taken from the input, and later than what was asked for. */
  #ahead: RawFrame | undefined;
  #ended = false;
  #last = Number.NEGATIVE_INFINITY;
  /** Until then the pictures of frames that nobody will ask for are being passed over. */
  #passing: Promise<unknown> = Promise.resolve();

  private constructor(input: FrameInput, options: PictureQueueOptions) {
    this.#input = input;
    this.#options = options;
  }

  /** Opens the socket for a decoder. @throws Failure WORKER_FAILED */
  static async open(ingest: IngestClient, options: PictureQueueOptions): Promise<PictureQueue> {
    const { target, slots } = options;
    const input = await ingest.openInput({ mode: 'file', frameBytes: pictureBytes(target), slots });
    return new PictureQueue(input, options);
  }

  get url(): string {
    return this.#input.rawUrl;
  }

  /** No picture follows; as far as somebody asked. */
  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Hands the pictures up to this media time over as they come: their frames were analysed before, and
   * nobody would make room for those that follow.
   */
  passOver(until: Milliseconds, passed: (picture: SmallPicture) => void): void {
    this.#passing = this.#at(until, passed, passed);
  }

  /**
   * Waits for the picture of this media time and hands it to `use`; earlier ones go to `passed`.
   * False: there is none of that time.
   */
  async at(
    time: Milliseconds,
    use: (picture: SmallPicture) => void,
    passed: (picture: SmallPicture) => void,
  ): Promise<boolean> {
    await this.#passing;
    return this.#at(time, use, passed);
  }

  /** Hands over every picture to the end of the stream, as they come. */
  async all(use: (picture: SmallPicture) => void): Promise<void> {
    await this.at(milliseconds(Number.POSITIVE_INFINITY), use, use);
  }

  /** No decoder will connect that has not. */
  decoderExited(): void {
    this.#input.decoderExited();
  }

  /** Idempotent. The decoder loses its connection, and who waits goes on without a picture. */
  close(): void {
    this.#ahead?.release();
    this.#ahead = undefined;
    this.#ended = true;
    this.#input.close();
  }

  async #at(
    time: Milliseconds,
    use: (picture: SmallPicture) => void,
    passed: (picture: SmallPicture) => void,
  ): Promise<boolean> {
    // The next picture may be far off, and nobody would give its frame to a decoder that waits.
    if (this.#isBetween(time)) return false;
    for (;;) {
      const frame = await this.#next();
      if (frame === undefined) return false;
      const picture = this.#picture(frame);
      if (picture.mediaTime > time) return false;
      this.#ahead = undefined;
      this.#last = picture.mediaTime;
      const found = picture.mediaTime === time;
      try {
        if (found) use(picture);
        else passed(picture);
      } finally {
        frame.release();
      }
      if (found) return true;
    }
  }

  /** Whether another frame of the same stretch had the picture. */
  #isBetween(time: Milliseconds): boolean {
    const { everyMs } = this.#options;
    if (everyMs === undefined || !Number.isFinite(time)) return false;
    const stretch = (each: number): number => Math.floor(each / everyMs);
    return time > this.#last && stretch(time) === stretch(this.#last);
  }

  async #next(): Promise<RawFrame | undefined> {
    if (this.#ended) return undefined;
    this.#ahead ??= await this.#input.next();
    this.#ended ||= this.#ahead === undefined;
    return this.#ahead;
  }

  #picture({ mediaTime, bytes }: RawFrame): SmallPicture {
    const { target, offsetMs } = this.#options;
    return {
      mediaTime: milliseconds(mediaTime + offsetMs),
      ...target,
      format: 'yuv420p',
      bytes,
      region: wholePicture,
    };
  }
}
