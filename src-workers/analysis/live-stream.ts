import type { StreamEnd } from '../contracts/analysis';
import type { Detection } from '../domain/detection/detection';
import type { Milliseconds } from '../domain/units';
import type { FrameInput, RawFrame } from '../ingest/frame-input';
import type { FairTurns } from './fair-turns';
import type { LiveConnectionClock } from './live-clock';
import type { LiveMeter } from './live-meter';
import type { PauseGate } from './pause-gate';

/** A frame of a live camera, detected. */
export interface LiveFrame {
  readonly mediaTime: Milliseconds;
  readonly detections: readonly Detection[];
  /** Epoch ms with fractions: when it left the decoder. */
  readonly arrivedAt: number;
  /** The picture of the same moment in shared memory, valid until the call returns. */
  readonly preview?: Uint8Array;
  /** The frame as the detector had it, in shared memory, valid until the call returns. */
  readonly bytes: Uint8Array;
}

export interface LiveStreamParts {
  readonly input: FrameInput;
  readonly detector: { detect(frame: Uint8Array): Promise<readonly Detection[]> };
  readonly turns: FairTurns;
  readonly gate: PauseGate;
  readonly clock: LiveConnectionClock;
  readonly meter: LiveMeter;
  /** Epoch ms. */
  readonly now: () => number;
  /** The decoder delivers. */
  readonly onFirst: () => void;
  readonly onFrame: (frame: LiveFrame) => void;
}

/**
 * One connection of a live camera. The newest frame is taken only when it is this camera's turn, so
 * however slow the detector is, what it sees is never older than one turn of all cameras.
 */
export class LiveStream {
  readonly #parts: LiveStreamParts;

  constructor(parts: LiveStreamParts) {
    this.#parts = parts;
  }

  /** Detects until the input ends or is closed. */
  async run(ended: Promise<unknown>): Promise<StreamEnd> {
    const { input, gate, turns, meter, onFirst } = this.#parts;
    const unfollow = meter.follow(() => input.stats());
    let began = false;
    try {
      while (await input.arrival()) {
        if (!began) onFirst();
        began = true;
        await gate.pass(ended);
        await turns.take(() => this.#takeNewest());
      }
    } finally {
      unfollow();
    }
    const { dropped, complete } = input.stats();
    return { dropped, complete };
  }

  async #takeNewest(): Promise<void> {
    const { input, clock, meter } = this.#parts;
    const frame = input.poll();
    if (frame === undefined) return;
    try {
      const mediaTime = clock.mediaTime(frame.mediaTime, frame.arrivedAt);
      if (mediaTime === undefined) meter.skipped();
      else await this.#analyse(frame, mediaTime);
    } finally {
      frame.release();
    }
  }

  async #analyse(frame: RawFrame, mediaTime: Milliseconds): Promise<void> {
    const { detector, onFrame, meter, now } = this.#parts;
    const { arrivedAt, bytes, preview } = frame;
    const detections = await detector.detect(bytes);
    onFrame({
      ...{ mediaTime, detections, arrivedAt, bytes },
      ...(preview === undefined ? {} : { preview }),
    });
    meter.analysed(mediaTime, now() - arrivedAt);
  }
}
